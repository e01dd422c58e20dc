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
  readonly CountPart: IFunction;
  readonly Score: IFunction;
  readonly RenderPage: IFunction;
  readonly PlanDeliveries: IFunction;
  readonly SendPage: IFunction;
  readonly Finish: IFunction;
  readonly RecordFailure: IFunction;
  readonly TellOwner: IFunction;
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
  'revision.$': '$.revision',
  'page.$': '$$.Map.Item.Value',
};

/** What the function of a part of a large month is told. */
const PART_INPUT = {
  'programme.$': '$.programme',
  'report.$': '$.report',
  'scheduledTime.$': '$.scheduledTime',
  'attempt.$': '$.attempt',
  'part.$': '$$.Map.Item.Value',
};

/** Of the ten functions that a new account may have at a time: answers come in while a month is counted. */
const PARTS_AT_ONCE = 8;

/** A part waits for a function as long as others may take: eight minutes. */
const WAIT_LONGER = { ...RETRY, maxAttempts: 8 };

/** A part may be done again as a whole: after a fault of any kind, in half a minute and more. */
const COUNT_AGAIN = { errors: [Errors.ALL], interval: Duration.seconds(30), maxAttempts: 2, backoffRate: 3 };

const CAUGHT = { errors: [Errors.ALL], resultPath: '$.error' };

/** The owner is told of what happened; when SES takes no mail for now, again after half a minute and more. */
const TELL_AGAIN = { errors: [Errors.ALL], interval: Duration.seconds(30), maxAttempts: 4, backoffRate: 3 };

/**
 * The monthly run: gate → score (each after the parts of large months are counted, if there are any) → render each page of
 * editions → plan → send each page of deliveries → finish → tell the owner if there is something to tell. State is ids and page numbers only. A run that is held or waits for approval ends
 * here: what it waits for starts it again, with the same scheduled time. Whatever fails is recorded on the run's row
 * before the execution fails.
 */
export function runDefinition(scope: Construct, tasks: RunTasks): IChainable {
  const failed = new Fail(scope, 'Failed', { error: 'RunFailed', cause: "The reason stands on the run's row" });
  const task = (id: string, fn: IFunction, resultPath?: string, retry = RETRY) =>
    new LambdaInvoke(scope, id, {
      lambdaFunction: fn,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      ...(resultPath === undefined ? {} : { resultPath }),
    }).addRetry(retry);

  const outcome = new Choice(scope, 'Outcome')
    .when(Condition.and(Condition.isPresent('$.state'), Condition.stringEquals('$.state', 'failed')), failed)
    .otherwise(new Succeed(scope, 'Done'));
  const tellOwner = task('TellOwner', tasks.TellOwner, JsonPath.DISCARD).addRetry(TELL_AGAIN);
  tellOwner.addCatch(outcome, { errors: [Errors.ALL], resultPath: JsonPath.DISCARD }).next(outcome);
  const recordFailure = task('RecordFailure', tasks.RecordFailure);
  recordFailure.addCatch(failed, { errors: [Errors.ALL], resultPath: JsonPath.DISCARD }).next(tellOwner);
  const step = (id: Exclude<keyof RunTasks, 'TellOwner' | 'RecordFailure' | 'CountPart'>) =>
    task(id, tasks[id]).addCatch(recordFailure, CAUGHT);

  const eachPart = (id: 'LookAtShards' | 'CountShards', part: 'LookAtPart' | 'CountPart') =>
    new MapState(scope, id, {
      itemsPath: '$.parts',
      itemSelector: PART_INPUT,
      maxConcurrency: PARTS_AT_ONCE,
      resultPath: JsonPath.DISCARD,
    })
      .itemProcessor(task(part, tasks.CountPart, undefined, WAIT_LONGER).addRetry(COUNT_AGAIN))
      .addCatch(recordFailure, CAUGHT);

  const eachPage = (id: string, page: 'RenderPage' | 'SendPage', maxConcurrency: number) => {
    // A page that fails for good leaves the others alone; what it did not do stands as planned, and Finish tells why.
    const recordPage = task(`${page}Failed`, tasks.RecordFailure);
    recordPage.addCatch(new Pass(scope, `${page}Lost`), { errors: [Errors.ALL] });
    return new MapState(scope, id, {
      itemsPath: '$.pages',
      itemSelector: PAGE_INPUT,
      maxConcurrency,
      resultPath: JsonPath.DISCARD,
    })
      .itemProcessor(task(page, tasks[page]).addCatch(recordPage, CAUGHT))
      .addCatch(recordFailure, CAUGHT);
  };

  const finish = step('Finish');
  finish.next(tellOwner);
  const mail = step('PlanDeliveries');
  mail.next(eachPage('SendDeliveries', 'SendPage', 1)).next(finish);
  const onward = new Choice(scope, 'Onward').when(Condition.stringEquals('$.onward', 'mail'), mail).otherwise(finish);
  const score = step('Score');
  const report = new Choice(scope, 'Counted')
    .when(Condition.stringEquals('$.onward', 'count'), eachPart('CountShards', 'CountPart').next(score))
    .otherwise(eachPage('RenderEditions', 'RenderPage', 2).next(onward));
  score.next(report);
  const gate = step('Gate');
  const verdict = new Choice(scope, 'Verdict')
    .when(Condition.stringEquals('$.verdict', 'go'), score)
    .when(Condition.stringEquals('$.verdict', 'count'), eachPart('LookAtShards', 'LookAtPart').next(gate))
    .when(Condition.stringEquals('$.verdict', 'mail'), mail)
    .when(Condition.stringEquals('$.verdict', 'held'), tellOwner)
    .otherwise(new Succeed(scope, 'NotNow'));
  return gate.next(verdict);
}
