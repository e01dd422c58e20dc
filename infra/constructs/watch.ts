import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import { logMetric } from './log-metric.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface WatchedRuns {
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
  /** What it starts again. */
  readonly stateMachine: StateMachine;
}

/** After the owner was told, and before readers ask. */
const HELD_LONG_HOURS = 72;

/** Looks at held runs every three hours, and at months that changed after they were reported. */
export class Watch extends Construct {
  readonly oldestHeld: Metric;

  constructor(scope: Construct, id: string, { alarms, storage, programmes, stateMachine }: WatchedRuns) {
    super(scope, id);
    const deadLetterQueue = new DeadLetters(this, 'DeadLetters', {
      alarms,
      impact: 'Held reports are not checked again, and go out late or not at all.',
      runbook: 'held-runs-are-not-checked',
    });
    const handler = new YardstickFunction(this, 'Function', {
      entry: 'functions/run/watch-handler.ts',
      memory: 512,
      timeout: Duration.minutes(5),
      deadLetterQueue,
    });
    storage.grantTable(handler, 'Query', 'PutItem', 'DeleteItem');
    programmes.grantRead(handler);
    handler.addEnvironment(ENV.stateMachine, stateMachine.stateMachineArn);
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachine.stateMachineArn] }),
    );
    this.oldestHeld = logMetric(this, 'OldestHeldHours', {
      logs: [handler.logGroup],
      code: 'RUNS_WATCHED',
      field: 'oldestHeldHours',
      statistic: 'Maximum',
      period: Duration.hours(3),
    });
    alarms.watch(this, 'HeldLong', {
      metric: this.oldestHeld,
      above: HELD_LONG_HOURS,
      impact: 'A report has been due for three days and is still held: its readers have nothing.',
      runbook: 'a-report-is-held-for-days',
    });
    new Rule(this, 'Often', {
      description: 'Held runs and changed months',
      schedule: Schedule.rate(Duration.hours(3)),
      targets: [new LambdaFunction(handler)],
    });
  }
}
