import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetters, type DeadLettersProps } from './dead-letters.ts';
import type { YardstickFunction } from './yardstick-function.ts';

export interface WorkQueueProps extends DeadLettersProps {
  /** Longer than its worker may run, so that a message comes back only when nobody works on it. */
  readonly visibilityTimeout: Duration;
  /** Times that a message is taken before it is laid aside and somebody is told. */
  readonly tries: number;
}

/** Work that outlives whoever does it: a message stays until its worker has done it, or failed too often. */
export class WorkQueue extends Queue {
  /** Where what failed lies. */
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { alarms, impact, runbook, visibilityTimeout, tries }: WorkQueueProps) {
    const queue = new DeadLetters(scope, 'DeadLetters', { alarms, impact, runbook });
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout,
      deadLetterQueue: { queue, maxReceiveCount: tries },
    });
    this.deadLetters = queue;
  }

  /** Has `worker` called with one message at a time, twice at once at most, and lets it do what it must and `also` with the queue. */
  feed(worker: YardstickFunction, id: string, ...also: readonly string[]): void {
    const actions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', ...also];
    worker.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [this.queueArn] }),
    );
    worker.addEventSourceMapping(id, {
      eventSourceArn: this.queueArn,
      batchSize: 1,
      // A new account runs ten functions at a time: who waits for an answer comes first. Survey tools bear no more, either.
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }
}
