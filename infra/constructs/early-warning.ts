import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface EarlyWarningProps {
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
}

/** Checks the rules of early warning once a day, before owners are told of what is to be told (see Reminders). */
export class EarlyWarning extends Construct {
  constructor(scope: Construct, id: string, { alarms, storage, programmes }: EarlyWarningProps) {
    super(scope, id);
    const deadLetterQueue = new DeadLetters(this, 'DeadLetters', {
      alarms,
      impact: 'Nobody is warned of scores below target, surges of complaints and quotas at risk.',
      runbook: 'early-warning-was-not-checked',
    });
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/run/warn-handler.ts',
      // A whole core, and all the time there is: it reads every answer of the month so far.
      memory: 1769,
      timeout: Duration.minutes(15),
      deadLetterQueue,
    });
    storage.grantTable(handler, 'Query', 'PutItem');
    storage.grantArchive(handler, { read: ['scores'], missing: true });
    programmes.grantRead(handler);
    new Rule(this, 'Daily', {
      description: 'Rules of early warning',
      schedule: Schedule.cron({ hour: '0', minute: '30' }),
      targets: [new LambdaFunction(handler)],
    });
  }
}
