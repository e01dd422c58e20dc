import { Duration } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface ReadApiProps {
  /** The API, whose methods below /v1/programmes ask the authorizer first. */
  readonly api: RestApi;
  readonly storage: Storage;
  readonly programmes: Programmes;
}

/** What other systems read: scores and editions of the scopes that they may see, and the description of the API. */
export class ReadApi extends Construct {
  constructor(scope: Construct, id: string, { api, storage, programmes }: ReadApiProps) {
    super(scope, id);
    const reader = (name: string, entry: string, path: string) => {
      const handler = new YardstickFunction(this, name, { entry, memory: 512, timeout: Duration.seconds(28) });
      const method = new LambdaIntegration(handler, { allowTestInvoke: false });
      return { handler, resource: api.root.resourceForPath(path), method };
    };

    const scores = reader(
      'Scores',
      'functions/collect/scores-handler.ts',
      'v1/programmes/{programme}/scores/{period}/{report}/{scope}',
    );
    storage.grantTable(scores.handler, 'Query');
    storage.grantArchive(scores.handler, { read: ['scores'] });
    programmes.grantRead(scores.handler);
    scores.resource.addMethod('GET', scores.method);

    const editions = reader(
      'Editions',
      'functions/collect/editions-handler.ts',
      'v1/programmes/{programme}/editions/{period}',
    );
    storage.grantTable(editions.handler, 'Query');
    // What a presigned address may do is what its signer may do.
    storage.grantArchive(editions.handler, { read: ['editions'] });
    programmes.grantRead(editions.handler);
    editions.resource.addMethod('GET', editions.method);

    const description = reader('Description', 'functions/collect/openapi-handler.ts', 'v1/openapi.json');
    const open = description.resource.addMethod('GET', description.method, {
      authorizationType: AuthorizationType.NONE,
    });
    acknowledge(open, 'APIG4', 'The description of the API is in its public repository too.');
    acknowledge(open, 'COG4', 'The description of the API is in its public repository too.');
  }
}
