import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../functions/store/records.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { programme } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';
import { servedAs } from '../../support/served.ts';

const local = localHost(['mobile-reputation']);
servedAs(() => local.host);
const HERE = ['--programme', path('templates/programmes/mobile-reputation.yaml'), '--stack', 'local'];
const actions = (...args: string[]) => yardstick('actions', ...args, ...HERE);
const today = new Date();
const opened = `${today.toISOString().slice(0, 'yyyy-MM'.length)}-01`;
const due = `${today.getUTCFullYear() + 1}-12-31`;
const ADD = ['add', '--id', 'calls', '--name', 'Call back', '--indicator', 'qual_1', '--scope', 'company'];
const WHOLE = [...ADD, '--owner', 'Li Na', '--opened', opened, '--due', due];

describe('yardstick actions', () => {
  test('stores, lists and closes one, as the API does', async () => {
    expect(await actions(...WHOLE)).toMatchObject({ code: 0, stdout: '✓ calls: stored\n' });
    expect(await actions(...WHOLE)).toMatchObject({ code: 0, stdout: '✓ calls: stands already as it is\n' });
    expect((await actions('list', '--open')).stdout).toBe(`calls  due ${due}  qual_1  company  Li Na  Call back\n`);
    const sent = await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/actions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({
        actions: [
          {
            id: 'calls',
            openedAt: opened,
            name: 'Call back',
            indicator: 'qual_1',
            scope: 'company',
            owner: 'Li Na',
            due,
          },
        ],
      }),
    });
    expect(await sent.json()).toMatchObject({ counts: { unchanged: 1 } });
    expect(await actions('close', 'calls', '--done', opened)).toMatchObject({ code: 0 });
    expect((await actions('list', '--open')).stdout).toBe(`${programme.id} has no open actions\n`);
    const stored = await readRecords(local.table, 'actions', programme.id, opened.slice(0, 'yyyy-MM'.length));
    expect(stored).toMatchObject([{ id: 'calls', doneAt: opened }]);
  });

  test.each([
    ['an unknown indicator', [...WHOLE.map((arg) => (arg === 'qual_1' ? 'qual_77' : arg))], '--indicator: '],
    ['no owner', ADD, '--owner: '],
    ['a due day before it was opened', [...ADD, '--owner', 'Li', '--opened', opened, '--due', '2020-01-01'], '--due: '],
    ['one that there is not', ['close', 'nothing'], 'has no action "nothing"'],
    ['nothing to do', [], 'say what to do'],
  ])('refuses %s', async (_, args, reason) => {
    expect(await actions(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });
});

describe('yardstick erase', () => {
  const contact = '138 0013 8000';
  const erase = (...args: string[]) => yardstick('erase', '--contact', contact, ...HERE, ...args);

  test('says what is there, erases nothing without a yes, everything with it', async () => {
    process.env.YARDSTICK_CREDENTIAL = local.credential;
    const response = { id: 'r-1', operator: 'P1', answeredAt: '2026-10-10', answers: { qual_1: 5 }, contact };
    await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({ responses: [response] }),
    });
    expect(await erase('--dry-run')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 response,') });
    expect(await erase()).toMatchObject({ code: 2, stderr: expect.stringContaining('not confirmed') });
    const erased = await erase('--yes', '--json');
    expect([erased.code, JSON.parse(erased.stdout)]).toMatchObject([0, { dryRun: false, responses: 1 }]);
    const none = await erase('--json');
    expect([none.code, JSON.parse(none.stdout)]).toMatchObject([0, { responses: 0, periods: [] }]);
    delete process.env.YARDSTICK_CREDENTIAL;
    expect(await erase()).toMatchObject({ code: 2, stderr: expect.stringContaining('erasure:write') });
  });
});

describe('yardstick doctor', () => {
  test('says what is amiss, what to do, and ends with 4', async () => {
    const { code, stdout } = await yardstick('doctor', '--stack', 'local');
    expect([code, stdout]).toEqual([4, expect.stringMatching(/✗ +Recipients +mobile-reputation has none\n +→ /)]);
  });

  test('of a stack that there is not, tells how to name one', async () => {
    const { code, stdout } = await yardstick('doctor', '--stack', 'nowhere', '--region', 'eu-west-1');
    expect([code, stdout]).toEqual([4, expect.stringContaining('--profile, --region')]);
  });
});
