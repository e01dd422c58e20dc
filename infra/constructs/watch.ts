import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
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

/** Looks at held runs every three hours, and at months that changed after they were reported. */
export class Watch extends Construct {
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
    new Rule(this, 'Often', {
      description: 'Held runs and changed months',
      schedule: Schedule.rate(Duration.hours(3)),
      targets: [new LambdaFunction(handler)],
    });
  }
}
