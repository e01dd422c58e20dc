import { Duration } from 'aws-cdk-lib';
import { LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface RecipientsApiProps {
  /** The API, in which every method below /v1/programmes asks the authorizer first. */
  readonly api: RestApi;
  readonly storage: Storage;
  readonly programmes: Programmes;
}

/** Lets other systems keep the recipients of a programme in step with what they know: who joined, moved and left. */
export class RecipientsApi extends Construct {
  constructor(scope: Construct, id: string, { api, storage, programmes }: RecipientsApiProps) {
    super(scope, id);
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/admin/recipients-handler.ts',
      memory: 512,
      timeout: Duration.seconds(28),
    });
    storage.grantTable(handler, 'GetItem', 'Query', 'UpdateItem', 'DeleteItem');
    programmes.grantRead(handler);
    const integration = new LambdaIntegration(handler, { allowTestInvoke: false });
    const recipients = api.root.resourceForPath('v1/programmes/{programme}/recipients');
    recipients.addMethod('GET', integration);
    const one = recipients.addResource('{recipient}');
    for (const method of ['PUT', 'DELETE']) one.addMethod(method, integration);
  }
}
