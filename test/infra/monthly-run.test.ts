import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { only, readable, templateOf } from './stack-under-test.ts';

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

  test('goes from gate to finish; a held or repeated run ends at the gate', () => {
    const { States: states } = definition;
    const way: string[] = [];
    for (let at = definition.StartAt; at; at = states[at].Next ?? states[at].Choices?.[0].Next) way.push(at);
    expect(way).toEqual([
      'Gate',
      'Verdict',
      'Score',
      'RenderEditions',
      'PlanDeliveries',
      'SendDeliveries',
      'Finish',
      'Done',
    ]);
    expect(states.Verdict.Choices).toEqual([
      { Variable: '$.verdict', StringEquals: 'go', Next: 'Score' },
      { Variable: '$.verdict', StringEquals: 'held', Next: 'Held' },
      { Variable: '$.verdict', StringEquals: 'repeat', Next: 'AlreadyRun' },
    ]);
    expect([states.Held.Type, states.AlreadyRun.Type, states.Done.Type]).toEqual(['Succeed', 'Succeed', 'Succeed']);
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
        'page.$': '$$.Map.Item.Value',
      },
    });
    const { [page]: task, [`${page}Failed`]: failed } = state.ItemProcessor.States;
    expect(Object.keys(state.ItemProcessor.States)).toHaveLength(2);
    expect(task.Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: `${page}Failed` }]);
    expect(failed).toEqual({ Type: 'Pass', End: true });
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
        expect(retry).toEqual([RETRY]);
        return [name, fn];
      });
    expect(Object.fromEntries(functions)).toEqual({
      Gate: '{RunGateFunction.Arn}',
      Score: '{RunScoreFunction.Arn}',
      RenderPage: '{RunRenderFunction.Arn}',
      PlanDeliveries: '{RunPlanFunction.Arn}',
      SendPage: '{RunSendFunction.Arn}',
      Finish: '{RunFinishFunction.Arn}',
      RecordFailure: '{RunFailureFunction.Arn}',
    });
  });

  test.each(['Gate', 'Score', 'RenderEditions', 'PlanDeliveries', 'SendDeliveries', 'Finish'])(
    'a failure in %s is recorded, with its reason, before the run fails',
    (name) => {
      expect(definition.States[name].Catch).toEqual([
        { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'RecordFailure' },
      ]);
    },
  );

  test('a failure that cannot be recorded fails the run all the same', () => {
    const { RecordFailure: record, Failed: failed } = definition.States;
    expect(record).toMatchObject({
      Next: 'Failed',
      ResultPath: null,
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'Failed' }],
    });
    expect(failed.Type).toBe('Fail');
  });

  test('is traced and logged without the data of its states', () => {
    expect(machine.TracingConfiguration).toEqual({ Enabled: true });
    expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
  });
});
