import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms, WatchProps } from './alarms.ts';

export interface DeadLettersProps extends Pick<WatchProps, 'impact' | 'runbook'> {
  readonly alarms: Alarms;
}

/** Keeps for two weeks what could not be handled, and says at once that there is something. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { alarms, impact, runbook }: DeadLettersProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const metric = this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' });
    acknowledge(this, 'SQS3', 'It is itself where what failed is kept.');
    alarms.watch(this, 'NotEmpty', { metric, impact, runbook });
  }
}
