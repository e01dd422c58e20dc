import { describe, expect, test } from 'vitest';
import { definition, RETRY } from './run-machine.ts';

const COUNT_AGAIN = { ErrorEquals: ['States.ALL'], IntervalSeconds: 30, MaxAttempts: 2, BackoffRate: 3 };

describe('the maps of the state machine', () => {
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
});
