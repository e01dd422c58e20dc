import { Duration } from 'aws-cdk-lib';
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { LOCALES } from '../../functions/model/text.ts';
import { ENV } from '../../functions/runtime/env-names.ts';
import { shippedFiles } from '../../templates/locale/font-family.ts';
import { languageOf } from '../../templates/locale/index.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import type { Delivery } from './delivery.ts';
import type { Programmes } from './programmes.ts';
import { runDefinition } from './run-definition.ts';
import { RunHealth } from './run-health.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface MonthlyRunProps {
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly delivery: Delivery;
  /** Answers of a month above which its shards are counted by functions of their own. */
  readonly mapAbove: number;
}

/** Fonts of every language, and their licences, beside the bundle of the function that draws the reports. */
const FONTS = Object.fromEntries(
  Object.entries(shippedFiles(LOCALES.flatMap((locale) => languageOf(locale).fonts))).map(([place, path]) => [
    place,
    `node_modules/${path}`,
  ]),
);

/** The state machine that turns a month of answers into delivered reports, and the functions it calls. */
export class MonthlyRun extends Construct {
  readonly stateMachine: StateMachine;
  /** Sends a page of deliveries, of a run or of what an admin has sent anew. */
  readonly sender: YardstickFunction;
  readonly health: RunHealth;
  /** Logs of the steps that tell what becomes of a run. */
  readonly logs: readonly ILogGroup[];

  constructor(scope: Construct, id: string, props: MonthlyRunProps) {
    super(scope, id);
    const tasks = this.tasks(props);
    this.sender = tasks.SendPage;
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(runDefinition(this, tasks)),
      timeout: Duration.hours(6),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    acknowledgeWildcard(this.stateMachine, '*', 'Traces and deliveries of logs are no resources.');
    for (const { functionArn } of Object.values(tasks)) {
      acknowledgeWildcard(this.stateMachine, `${functionArn}:*`, 'CDK grants every version; it calls the latest.');
    }
    this.logs = [tasks.Gate, tasks.Score, tasks.Finish, tasks.RecordFailure].map(({ logGroup }) => logGroup);
    this.health = new RunHealth(this, 'Health', {
      alarms: props.alarms,
      gate: tasks.Gate.logGroup,
      sent: tasks.SendPage.logGroup,
      ended: tasks.Finish.logGroup,
      told: tasks.TellOwner.logGroup,
    });
    props.alarms.watch(this, 'Failed', {
      metric: this.stateMachine.metricFailed({ period: Duration.minutes(5) }),
      impact: 'A report broke off: what was not sent before is not sent.',
      runbook: 'a-run-failed',
    });
    props.alarms.watch(this, 'TimedOut', {
      metric: this.stateMachine.metricTimedOut({ period: Duration.minutes(5) }),
      impact: 'A report took longer than a run may: what was not sent before is not sent.',
      runbook: 'a-run-failed',
    });
  }

  private tasks({ storage, programmes, delivery, mapAbove }: MonthlyRunProps) {
    const fn = (id: string, entry: string, memory: number, minutes: number, files: Record<string, string> = {}) =>
      new YardstickFunction(this, id, { entry, memory, timeout: Duration.minutes(minutes), files });

    const gate = fn('GateFunction', 'functions/run/gate-handler.ts', 1024, 5);
    storage.grantTable(gate, 'GetItem', 'Query', 'PutItem');
    storage.grantWork(gate, 'GetObject', 'PutObject', 'DeleteObject');
    programmes.grantRead(gate);

    const part = fn('PartFunction', 'functions/run/part-handler.ts', 3008, 15);
    storage.grantTable(part, 'Query');
    storage.grantWork(part, 'GetObject', 'PutObject');

    const score = fn('ScoreFunction', 'functions/run/score-handler.ts', 3008, 15);
    storage.grantTable(score, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    // The cells of a month that was never scored are not in the archive: they are asked for, and may be missing.
    storage.grantArchive(score, { read: ['cells', 'scores'], write: ['cells', 'scores'], missing: true });
    storage.grantWork(score, 'GetObject', 'PutObject', 'DeleteObject');
    programmes.grantRead(score);
    for (const counts of [gate, score]) counts.addEnvironment(ENV.mapAbove, String(mapAbove));

    const render = fn('RenderFunction', 'functions/report/render-handler.ts', 1769, 15, FONTS);
    storage.grantTable(render, 'GetItem', 'PutItem');
    storage.grantArchive(render, { read: ['scores'], write: ['editions'] });
    programmes.grantRead(render);

    const plan = fn('PlanFunction', 'functions/deliver/plan-handler.ts', 512, 5);
    storage.grantTable(plan, 'Query', 'PutItem');
    programmes.grantRead(plan);

    const send = fn('SendFunction', 'functions/deliver/send-handler.ts', 1024, 15);
    storage.grantTable(send, 'GetItem', 'UpdateItem');
    storage.grantArchive(send, { read: ['editions', 'scores'] });
    programmes.grantRead(send);
    delivery.grantSend(send);

    const finish = fn('FinishFunction', 'functions/run/finish-handler.ts', 512, 5);
    storage.grantTable(finish, 'GetItem', 'Query', 'PutItem');

    const failure = fn('FailureFunction', 'functions/run/failure-handler.ts', 512, 1);
    storage.grantTable(failure, 'GetItem', 'PutItem', 'UpdateItem');
    storage.grantWork(failure, 'DeleteObject');
    programmes.grantRead(failure);

    const tell = fn('TellFunction', 'functions/deliver/tell-run-handler.ts', 512, 1);
    storage.grantTable(tell, 'GetItem', 'PutItem');
    programmes.grantRead(tell);
    delivery.grantNotify(tell);

    return {
      Gate: gate,
      CountPart: part,
      Score: score,
      RenderPage: render,
      PlanDeliveries: plan,
      SendPage: send,
      Finish: finish,
      RecordFailure: failure,
      TellOwner: tell,
    };
  }
}
