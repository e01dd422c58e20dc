import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { type Ended, yardstick } from '../support/command.ts';
import { rowsOf } from '../unit/scoring/survey.ts';
import { near, oracle } from '../unit/statistics/oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-actions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** YAML is a superset of JSON. */
const programme = JSON.stringify({
  yardstick: 1,
  id: 'gates',
  name: 'Gates',
  effectiveFrom: '2016-05',
  timezone: 'America/Los_Angeles',
  locales: ['en'],
  owner: { name: 'Owner', email: 'owner@example.com' },
  sender: { email: 'reports@example.com' },
  operators: [{ id: 'airport', role: 'own', name: 'Airport' }],
  scales: { five: { from: 1, to: 5, missing: [0, 6] } },
  items: ['q7_all', 'q10_safe'].map((id) => ({ id, scale: 'five', name: id })),
  indicators: [{ id: 'index', name: 'Index', children: ['q7_all', 'q10_safe'] }],
  segments: [{ id: 'peak', name: 'Peak', values: ['1', '2', '3'].map((id) => ({ id, name: id })) }],
  scopes: [{ id: 'airport', name: 'Airport' }, { each: 'peak' }],
  reports: [{ id: 'monthly', kind: 'monthly', scopes: ['airport'], schedule: { cron: '0 8 3 * ? *' } }],
});

const responses = [2016, 2017].map((year) => {
  const rows = rowsOf(`sfo-${year}.csv`).map((row) =>
    [`${year}-${row.respnum}`, 'airport', row.date, row.weight, row.peak, row.q7_all, row.q10_safe].join(','),
  );
  return ['id,operator,answeredAt,weight,peak,q7_all,q10_safe', ...rows].join('\n');
});

const HEADER = 'id,openedAt,name,indicator,scope,owner,due,doneAt,before,after';
const run = (actions: string, waves = responses): Promise<Ended> =>
  yardstick(
    'run',
    ...['--programme', written('gates.yaml', programme), '--period', '2017-05', '--out', folder],
    ...waves.flatMap((csv, i) => ['--responses', written(`wave-${i}.csv`, csv)]),
    ...['--actions', written('actions.csv', `${HEADER}\n${actions}\n`)],
  );

describe('an action that is sent in, dated to the day', () => {
  let scores: Scores;
  beforeAll(async () => {
    const ended = await run('gates,2017-01-09,New gates,q7_all,peak-3,Terminal 3,2017-06-30,2017-05-01,366,31');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    scores = scoresSchema.parse(JSON.parse(readFileSync(join(folder, '2017-05/scores.json'), 'utf8')));
  });

  test('has R’s difference in differences, with weights and without (oracle 12)', () => {
    const r =
      oracle<Record<'did' | 'se_unequal_variance' | 'weighted_did' | 'weighted_se', number>>('12_before_after_did');
    const [effect] = scores.effects;
    expect(effect).toMatchObject({ action: 'gates', status: 'estimated', design: 'difference_in_differences' });
    near(effect?.unweighted?.difference, r.did);
    near(effect?.unweighted?.se, r.se_unequal_variance);
    near(effect?.effect?.difference, r.weighted_did);
    near(effect?.effect?.se, r.weighted_se);
    expect(effect?.caveats).toContain('parallel_trends_assumed');
  });

  test('stands among the actions as done, beside the score of its scope', () => {
    const peak = scores.scopes.find(({ scope }) => scope === 'peak-3');
    const value = peak?.operators[0]?.nodes.find(({ indicator }) => indicator === 'q7_all')?.value;
    expect(scores.actions).toMatchObject([{ action: 'gates', status: 'done', doneAt: '2017-05-01', value }]);
  });
});

test('an action on an indicator that there is not is refused with row and column', async () => {
  const ended = await run('gates,2017-01-09,New gates,q99,peak-3,Terminal 3,2017-06-30,2017-05-01,366,31', [
    responses[1]?.split('\n').slice(0, 50).join('\n') ?? '',
  ]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('actions.csv, row 2, column indicator: there is no indicator or item "q99"');
  expect(ended.stderr).toContain('Nothing was scored or sent.');
});
