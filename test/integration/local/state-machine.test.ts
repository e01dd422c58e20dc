import { beforeEach, describe, expect, it } from 'vitest';
import { localAccount } from '../../../infra/local/account.ts';
import { callsHere } from '../../../infra/local/call-function.ts';
import { functionsOf } from '../../../infra/local/functions.ts';
import { invoker } from '../../../infra/local/invoke.ts';
import { stateMachine } from '../../../infra/local/state-machine.ts';
import { templateSchema } from '../../../infra/local/template.ts';
import { begun } from './fixtures/task-handler.ts';

const INPUT = { programme: 'p', report: 'r', scheduledTime: '2026-11-01T00:00:00Z' };
const RETRY = [{ ErrorEquals: ['PageFault'], IntervalSeconds: 3600, MaxAttempts: 2 }];
const CATCH = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Record' }];

interface Plan {
  readonly pages: readonly number[];
  readonly fail?: readonly number[];
  readonly bytes?: number;
  readonly retry?: boolean;
}

/** A Map over pages with a task on each; a failure is recorded, then the execution fails. */
function machine({ pages, fail = [], bytes = 0, retry = false }: Plan) {
  const Resource = '<task>';
  const definition = {
    StartAt: 'Plan',
    States: {
      Plan: { Type: 'Pass', Result: { pages, fail, bytes }, ResultPath: '$.plan', Next: 'Pages' },
      Pages: {
        Type: 'Map',
        ItemsPath: '$.plan.pages',
        ItemSelector: {
          'page.$': '$$.Map.Item.Value',
          'fail.$': '$.plan.fail',
          'bytes.$': '$.plan.bytes',
          'execution.$': '$$.Execution.Name',
        },
        MaxConcurrency: 1,
        ItemProcessor: {
          StartAt: 'Page',
          States: { Page: { Type: 'Task', Resource, End: true, ...(retry ? { Retry: RETRY } : {}) } },
        },
        ResultSelector: { 'pages.$': '$[*].page' },
        ResultPath: '$.done',
        Catch: CATCH,
        Next: 'Done',
      },
      Record: { Type: 'Task', Resource, ResultPath: null, Next: 'Failed' },
      Failed: { Type: 'Fail', Error: 'RunFailed', Cause: 'see the row' },
      Done: { Type: 'Succeed' },
    },
  };
  // As CDK writes it: text with a reference wherever a function stands.
  const parts = JSON.stringify(definition)
    .split(Resource)
    .flatMap((text, n) => (n === 0 ? [text] : [{ 'Fn::GetAtt': ['Task', 'Arn'] }, text]));
  const template = templateSchema.parse({
    Resources: {
      Task: { Type: 'AWS::Lambda::Function', Metadata: { YardstickEntry: 'task-handler.ts' } },
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          DefinitionString: { 'Fn::Join': ['', parts] },
        },
      },
    },
  });
  const account = localAccount(template);
  const root = new URL('./fixtures/', import.meta.url);
  const calls = invoker(
    functionsOf(template, account, 'http://127.0.0.1'),
    callsHere(root, () => 0),
    () => undefined,
  );
  return { run: stateMachine(template, account, calls).run, calls };
}

beforeEach(() => {
  begun.length = 0;
});

describe('the local state machine', () => {
  it('runs a Map over the function of the template and tells of each state', async () => {
    const told: string[] = [];
    const ended = await machine({ pages: [3, 1, 2] }).run(INPUT, (name, phase) => told.push(`${name} ${phase}`));
    expect(ended).toMatchObject({ state: 'succeeded', output: { ...INPUT, done: { pages: [3, 1, 2] } } });
    expect(told.filter((t) => t === 'Page succeeded')).toHaveLength(3);
    expect(told.slice(0, 3)).toEqual(['Plan entered', 'Plan succeeded', 'Pages entered']);
  });

  it('stops a Map at its first failure, records it and fails', async () => {
    const ended = await machine({ pages: [1, 2, 3, 4, 5], fail: [2] }).run(INPUT);
    expect(ended).toEqual({ state: 'failed', output: null, error: 'RunFailed: see the row' });
    expect(begun).toEqual([1, 2, 0]);
  });

  it('retries with a short pause, whatever interval the definition has', async () => {
    // One wait of an hour would outlast the test.
    const ended = await machine({ pages: [1], fail: [1], retry: true }).run(INPUT);
    expect(ended.state).toBe('failed');
    expect(begun).toEqual([1, 1, 1, 0]);
  });

  it('fails on state over 256 KiB, which no Catch can stop', async () => {
    const ended = await machine({ pages: [1], bytes: 256 * 1024 }).run(INPUT);
    expect(ended).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/^States\.DataLimitExceeded: The output of Page/),
    });
    expect(begun).toEqual([1]);
    const collected = await machine({ pages: Array.from({ length: 60_000 }, (_, n) => n) }).run(INPUT);
    expect(collected.error).toMatch(/^States\.DataLimitExceeded: The output of Plan/);
  });

  it('calls no function any more once the host closes', async () => {
    const { run, calls } = machine({ pages: [1, 2, 3] });
    const closing: Promise<void>[] = [];
    const ended = await run(INPUT, (name, phase) => {
      if (name === 'Page' && phase === 'succeeded') closing.push(calls.close());
    });
    await Promise.all(closing);
    expect(ended).toMatchObject({ state: 'failed', error: expect.stringContaining('the local host is closed') });
    expect(begun).toEqual([1]);
  });
});
