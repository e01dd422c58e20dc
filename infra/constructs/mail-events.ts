import { Duration } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Delivery } from './delivery.ts';
import { MailHealth } from './mail-health.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface MailEventsProps {
  readonly alarms: Alarms;
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
  readonly deadLetters: DeadLetters;
  readonly health: MailHealth;

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      alarms: props.alarms,
      impact: 'The ledger misses what became of a mail, and an address that bounced may be written to again.',
      runbook: 'an-event-of-ses-was-not-taken-in',
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

    this.health = new MailHealth(this, 'Health', { alarms: props.alarms, log: handler.logGroup });

    handler.addPermission('Topic', { principal: new ServicePrincipal('sns.amazonaws.com'), sourceArn: props.topicArn });
    new CfnSubscription(this, 'Subscription', {
      topicArn: props.topicArn,
      protocol: 'lambda',
      endpoint: handler.functionArn,
      ...(props.topicRegion === undefined ? {} : { region: props.topicRegion }),
    });
  }
}
