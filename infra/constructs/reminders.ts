import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Delivery } from './delivery.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface RemindersProps {
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly delivery: Delivery;
}

/** Tells owners once a day which recipients are to be confirmed, thirty days before their mail ends. */
export class Reminders extends Construct {
  constructor(scope: Construct, id: string, { alarms, storage, programmes, delivery }: RemindersProps) {
    super(scope, id);
    const deadLetterQueue = new DeadLetters(this, 'DeadLetters', {
      alarms,
      impact: 'Owners are not told which recipients to confirm, whose mail then ends without a warning.',
      runbook: 'owners-were-not-reminded',
    });
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/deliver/remind-handler.ts',
      memory: 512,
      timeout: Duration.minutes(5),
      deadLetterQueue,
    });
    storage.grantTable(handler, 'GetItem', 'PutItem', 'Query');
    programmes.grantRead(handler);
    delivery.grantNotify(handler);
    new Rule(this, 'Daily', {
      description: 'Recipients to be confirmed',
      schedule: Schedule.cron({ hour: '1', minute: '0' }),
      targets: [new LambdaFunction(handler)],
    });
  }
}
