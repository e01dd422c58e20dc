import { Duration } from 'aws-cdk-lib';
import { LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { ContactSecret } from './contact-secret.ts';
import type { Imports } from './imports.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface ErasureProps {
  /** The API, whose methods below /v1/programmes ask the authorizer first. */
  readonly api: RestApi;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly contactSecret: ContactSecret;
  /** Its files may hold the person. */
  readonly imports: Imports;
}

/** Erases a person's responses by the contact reference that they were sent with. */
export class Erasure extends Construct {
  constructor(scope: Construct, id: string, { api, storage, programmes, contactSecret, imports }: ErasureProps) {
    super(scope, id);
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/collect/erasure-handler.ts',
      memory: 512,
      timeout: Duration.seconds(28),
    });
    storage.grantTable(handler, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    storage.grantContactIndex(handler);
    programmes.grantRead(handler);
    contactSecret.grantRead(handler);
    imports.grantErasure(handler);
    api.root
      .resourceForPath('v1/programmes/{programme}/erasure')
      .addMethod('POST', new LambdaIntegration(handler, { allowTestInvoke: false }));
  }
}
