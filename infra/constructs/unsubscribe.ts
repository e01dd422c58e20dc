import { Duration } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { LinkSecret } from './link-secret.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface UnsubscribeProps {
  /** The API, which has the path /v1. */
  readonly api: RestApi;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly linkSecret: LinkSecret;
}

/** Where the links for unsubscribing lead. The address asks for no credential but the link itself. */
export class Unsubscribe extends Construct {
  constructor(scope: Construct, id: string, { api, storage, programmes, linkSecret }: UnsubscribeProps) {
    super(scope, id);
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/deliver/unsubscribe-handler.ts',
      memory: 512,
      timeout: Duration.seconds(10),
    });
    storage.grantTable(handler, 'UpdateItem');
    programmes.grantRead(handler);
    linkSecret.grantRead(handler);

    const link = api.root.resourceForPath('v1/unsubscribe/{token}');
    const integration = new LambdaIntegration(handler, { allowTestInvoke: false });
    for (const method of ['GET', 'POST']) {
      const open = link.addMethod(method, integration, { authorizationType: AuthorizationType.NONE });
      acknowledge(open, 'APIG4', 'A reader has no login: the signed link is the credential.');
    }
  }
}
