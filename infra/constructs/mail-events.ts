import { Duration } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Delivery } from './delivery.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface MailEventsProps {
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly delivery: Delivery;
  /** Topic that SES publishes its events to. */
  readonly topicArn: string;
  /** Region of the topic. Default: the region of the stack. */
  readonly topicRegion?: string | undefined;
}

/** Takes SES's events about our messages into the ledger. What fails three times is kept in a queue. */
export class MailEvents extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/deliver/event-handler.ts',
      memory: 512,
      timeout: Duration.minutes(1),
      deadLetterQueue: this.deadLetters,
    });
    props.storage.grantTable(handler, 'GetItem', 'PutItem', 'UpdateItem');
    props.programmes.grantRead(handler);
    props.delivery.grantNotify(handler);

    handler.addPermission('Topic', { principal: new ServicePrincipal('sns.amazonaws.com'), sourceArn: props.topicArn });
    new CfnSubscription(this, 'Subscription', {
      topicArn: props.topicArn,
      protocol: 'lambda',
      endpoint: handler.functionArn,
      ...(props.topicRegion === undefined ? {} : { region: props.topicRegion }),
    });
  }
}
