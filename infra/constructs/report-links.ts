import { Duration } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { LinkSecret } from './link-secret.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface ReportLinksProps {
  /** The API, which has the path /v1. */
  readonly api: RestApi;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly linkSecret: LinkSecret;
}

/** Where the links to reports lead that were too large to attach. The address asks for no credential but the link itself. */
export class ReportLinks extends Construct {
  constructor(scope: Construct, id: string, { api, storage, programmes, linkSecret }: ReportLinksProps) {
    super(scope, id);
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/deliver/report-link-handler.ts',
      memory: 512,
      timeout: Duration.seconds(10),
    });
    storage.grantTable(handler, 'GetItem');
    // What a presigned address may do is what its signer may do.
    storage.grantArchive(handler, { read: ['editions'] });
    programmes.grantRead(handler);
    linkSecret.grantRead(handler);

    const open = api.root
      .resourceForPath('v1/reports/{token}')
      .addMethod('GET', new LambdaIntegration(handler, { allowTestInvoke: false }), {
        authorizationType: AuthorizationType.NONE,
      });
    acknowledge(open, 'APIG4', 'A reader has no login: the signed link is the credential.');
  }
}
