import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { definition, machine, RETRY } from './run-machine.ts';

const TELL_AGAIN = { ErrorEquals: ['States.ALL'], IntervalSeconds: 30, MaxAttempts: 4, BackoffRate: 3 };

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
