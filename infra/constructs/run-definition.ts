import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  Errors,
  Fail,
  type IChainable,
  JitterType,
  JsonPath,
  Map as MapState,
  Pass,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** The functions behind the tasks; a task has the name of its key. */
export interface RunTasks {
  readonly Gate: IFunction;
  readonly Score: IFunction;
  readonly RenderPage: IFunction;
  readonly PlanDeliveries: IFunction;
  readonly SendPage: IFunction;
  readonly Finish: IFunction;
  readonly RecordFailure: IFunction;
}

/** Faults of Lambda itself, not of our code: asked again after 2, 4 and 8 seconds at most. */
const RETRY = {
  errors: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  interval: Duration.seconds(2),
  maxAttempts: 3,
  backoffRate: 2,
  jitterStrategy: JitterType.FULL,
};

/** What each page of a work list is told: the run, and the number of the page; the page itself lies in the table. */
const PAGE_INPUT = {
  'programme.$': '$.programme',
  'report.$': '$.report',
  'scheduledTime.$': '$.scheduledTime',
  'period.$': '$.period',
  'page.$': '$$.Map.Item.Value',
};

/**
 * The monthly run: gate → score → render each page of editions → plan → send each page of deliveries → finish. State is
 * ids and page numbers only. Whatever fails is recorded on the run's row before the execution fails.
 */
export function runDefinition(scope: Construct, tasks: RunTasks): IChainable {
  const failed = new Fail(scope, 'Failed', { error: 'RunFailed', cause: "The reason stands on the run's row" });
  const task = (id: keyof RunTasks, resultPath?: string) =>
    new LambdaInvoke(scope, id, {
      lambdaFunction: tasks[id],
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      ...(resultPath === undefined ? {} : { resultPath }),
    }).addRetry(RETRY);
  const recordFailure = task('RecordFailure', JsonPath.DISCARD);
  recordFailure.addCatch(failed, { errors: [Errors.ALL], resultPath: JsonPath.DISCARD }).next(failed);
  const caught = { errors: [Errors.ALL], resultPath: '$.error' };
  const step = (id: keyof RunTasks) => task(id).addCatch(recordFailure, caught);
  const eachPage = (id: string, page: keyof RunTasks, maxConcurrency: number) =>
    new MapState(scope, id, {
      itemsPath: '$.pages',
      itemSelector: PAGE_INPUT,
      maxConcurrency,
      resultPath: JsonPath.DISCARD,
    })
      // A page that fails for good leaves the others alone; what it did not do stands as planned, and Finish tells.
      .itemProcessor(task(page).addCatch(new Pass(scope, `${page}Failed`), { errors: [Errors.ALL] }))
      .addCatch(recordFailure, caught);

  const report = step('Score')
    .next(eachPage('RenderEditions', 'RenderPage', 2))
    .next(step('PlanDeliveries'))
    .next(eachPage('SendDeliveries', 'SendPage', 1))
    .next(step('Finish'))
    .next(new Succeed(scope, 'Done'));
  const verdict = new Choice(scope, 'Verdict')
    .when(Condition.stringEquals('$.verdict', 'go'), report)
    .when(Condition.stringEquals('$.verdict', 'held'), new Succeed(scope, 'Held'))
    .when(Condition.stringEquals('$.verdict', 'repeat'), new Succeed(scope, 'AlreadyRun'));
  return step('Gate').next(verdict);
}
