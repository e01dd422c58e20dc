import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { only, templateOf } from './stack-under-test.ts';

const template = templateOf();
const { Properties: machine } = only(template.findResources('AWS::StepFunctions::StateMachine'));
const definition = JSON.parse(readable(machine.DefinitionString));

const RETRY = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  IntervalSeconds: 2,
  MaxAttempts: 3,
  BackoffRate: 2,
  JitterStrategy: 'FULL',
};

const TELL_AGAIN = { ErrorEquals: ['States.ALL'], IntervalSeconds: 30, MaxAttempts: 4, BackoffRate: 3 };

const COUNT_AGAIN = { ErrorEquals: ['States.ALL'], IntervalSeconds: 30, MaxAttempts: 2, BackoffRate: 3 };

describe('the state machine', () => {
  test('is valid Amazon States Language', () => {
    const arns = readable(machine.DefinitionString).replace(
      /\{Run(\w+)\.Arn\}/g,
      'arn:aws:lambda:eu-west-1:123456789012:function:$1',
    );
    const { isValid, errors } = validate(JSON.parse(arns), { checkPaths: true, checkArn: true });
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
  });

  test('goes from gate to finish; a held run ends with its owner told, a repeated one at the gate', () => {
    const { States: states } = definition;
    const way: string[] = [];
    const small = new Set(['Counted']);
    for (
      let at = definition.StartAt;
      at;
      at = states[at].Next ?? (small.has(at) ? states[at].Default : states[at].Choices?.[0].Next)
    )
      way.push(at);
    expect(way).toEqual([
      'Gate',
      'Verdict',
      'Score',
      'Counted',
      'RenderEditions',
      'Onward',
      'PlanDeliveries',
      'SendDeliveries',
      'Finish',
      'TellOwner',
      'Outcome',
      'Failed',
    ]);
    expect(states.Verdict).toMatchObject({
      Choices: [
        { Variable: '$.verdict', StringEquals: 'go', Next: 'Score' },
        { Variable: '$.verdict', StringEquals: 'count', Next: 'LookAtShards' },
        { Variable: '$.verdict', StringEquals: 'mail', Next: 'PlanDeliveries' },
        { Variable: '$.verdict', StringEquals: 'held', Next: 'TellOwner' },
      ],
      Default: 'NotNow',
    });
    expect([states.Onward.Default, states.Outcome.Default]).toEqual(['Finish', 'Done']);
    expect([states.NotNow.Type, states.Done.Type]).toEqual(['Succeed', 'Succeed']);
  });

  test.each([
    ['LookAtShards', 'LookAtPart', 'Gate'],
    ['CountShards', 'CountPart', 'Score'],
  ])('%s has parts of large months counted, each tried thrice, then asks %s again', (map, part, next) => {
    const state = definition.States[map];
    // Eight at a time leave two of the ten functions of a new account to the answers that come in.
    expect(state).toMatchObject({ Type: 'Map', ItemsPath: '$.parts', MaxConcurrency: 8, ResultPath: null, Next: next });
    expect(state.ItemSelector).toEqual({
      'programme.$': '$.programme',
      'report.$': '$.report',
      'scheduledTime.$': '$.scheduledTime',
      'attempt.$': '$.attempt',
      'part.$': '$$.Map.Item.Value',
    });
    expect(state.ItemProcessor.States).toEqual({
      [part]: {
        Type: 'Task',
        Resource: '{RunPartFunction.Arn}',
        Retry: [{ ...RETRY, MaxAttempts: 8 }, COUNT_AGAIN],
        End: true,
      },
    });
  });

  test.each([
    ['RenderEditions', 'RenderPage', 2],
    ['SendDeliveries', 'SendPage', 1],
  ])('%s hands the run and a page number to %s, %i at a time', (map, page, atOnce) => {
    const state = definition.States[map];
    expect(state).toMatchObject({
      Type: 'Map',
      ItemsPath: '$.pages',
      MaxConcurrency: atOnce,
      ResultPath: null,
      ItemSelector: {
        'programme.$': '$.programme',
        'report.$': '$.report',
        'scheduledTime.$': '$.scheduledTime',
        'period.$': '$.period',
        'revision.$': '$.revision',
        'page.$': '$$.Map.Item.Value',
      },
    });
    const { [page]: task, [`${page}Failed`]: failed } = state.ItemProcessor.States;
    expect(Object.keys(state.ItemProcessor.States)).toHaveLength(3);
    expect(task.Catch).toEqual([{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: `${page}Failed` }]);
    expect(failed).toMatchObject({
      Type: 'Task',
      Resource: '{RunFailureFunction.Arn}',
      End: true,
      Catch: [{ ErrorEquals: ['States.ALL'], Next: `${page}Lost` }],
    });
  });

  test('each task is its function, asked again when Lambda itself failed', () => {
    const tasks = {
      ...definition.States,
      ...definition.States.RenderEditions.ItemProcessor.States,
      ...definition.States.SendDeliveries.ItemProcessor.States,
    };
    const functions = Object.entries(tasks)
      .filter(([, state]) => (state as { Type: string }).Type === 'Task')
      .map(([name, state]) => {
        const { Resource: fn, Retry: retry } = state as { Resource: string; Retry: unknown };
        expect(retry).toEqual(name === 'TellOwner' ? [RETRY, TELL_AGAIN] : [RETRY]);
        return [name, fn];
      });
    expect(Object.fromEntries(functions)).toEqual({
      Gate: '{RunGateFunction.Arn}',
      Score: '{RunScoreFunction.Arn}',
      RenderPage: '{RunRenderFunction.Arn}',
      PlanDeliveries: '{RunPlanFunction.Arn}',
      SendPage: '{RunSendFunction.Arn}',
      Finish: '{RunFinishFunction.Arn}',
      RenderPageFailed: '{RunFailureFunction.Arn}',
      SendPageFailed: '{RunFailureFunction.Arn}',
      RecordFailure: '{RunFailureFunction.Arn}',
      TellOwner: '{RunTellFunction.Arn}',
    });
  });

  test.each([
    'Gate',
    'LookAtShards',
    'Score',
    'CountShards',
    'RenderEditions',
    'PlanDeliveries',
    'SendDeliveries',
    'Finish',
  ])('a failure in %s is recorded, with its reason, before the run fails', (name) => {
    expect(definition.States[name].Catch).toEqual([
      { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'RecordFailure' },
    ]);
  });

  test('a failure that cannot be recorded fails the run all the same', () => {
    const { RecordFailure: record, Failed: failed } = definition.States;
    expect(record).toMatchObject({
      Next: 'TellOwner',
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'Failed' }],
    });
    expect(failed.Type).toBe('Fail');
  });

  test('an owner who cannot be told changes nothing of what the run came to', () => {
    const { TellOwner: tell, Outcome: outcome } = definition.States;
    expect(tell).toMatchObject({ ResultPath: null, Next: 'Outcome', Catch: [{ ResultPath: null, Next: 'Outcome' }] });
    expect(JSON.stringify(outcome.Choices)).toContain('"StringEquals":"failed"');
  });

  test('is traced and logged without the data of its states', () => {
    expect(machine.TracingConfiguration).toEqual({ Enabled: true });
    expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
  });
});
