import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../functions/model/diagnosis/index.ts';
import { scoresSchema } from '../../functions/model/scores.ts';
import { yardstick } from '../support/command.ts';
import { callCentreAnswers, EXPECTED, PUBLISHED } from '../support/generate-call-centre.ts';
import { path } from '../support/sample-programme.ts';
import { near } from '../unit/statistics/oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const segment = (id: string, ...values: string[]) => ({ id, name: id, values: named(...values) });
const facts = ['complained', 'transferred', 'resolution'];
const PROGRAMME = {
  yardstick: 1,
  id: 'call-centre',
  name: 'Call centre (generated)',
  effectiveFrom: '2026-10',
  timezone: 'Asia/Shanghai',
  locales: ['en'],
  owner: { name: 'Owner', email: 'owner@example.com' },
  sender: { email: 'reports@example.com' },
  provenance: { kind: 'simulated', statement: 'Generated to published figures; nobody answered.' },
  operators: [{ id: 'own', role: 'own', name: 'Own' }],
  scales: { ten: { from: 1, to: 10 } },
  items: [{ id: 'overall', scale: 'ten', name: 'Overall' }],
  indicators: [{ id: 'index', name: 'Index', children: ['overall'] }],
  overall: 'overall',
  segments: [...facts.map((id) => segment(id, 'yes', 'no')), segment('calls', '1', '2-8', '9-up')],
  loss: {
    factors: [
      ...facts.map((id) => ({ id, name: id, segment: id, values: ['yes'] })),
      { id: 'calls', name: 'calls', segment: 'calls', values: ['9-up'], against: ['1'] },
    ],
  },
  codeFrame: {
    base: 'contacts',
    low: { of: 'overall', atOrBelow: 7 },
    codes: named(...Object.keys(PUBLISHED.reasons)),
  },
  files: { comments: [1, 2, 3, 4].map((call) => ({ codes: `call${call}` })) },
  reports: [{ id: 'hotline', kind: 'hotline', schedule: { cron: '0 8 3 * ? *' } }],
};

describe('lost points and reasons of a generated call-centre survey, through the command', () => {
  let own: Diagnosis;
  beforeAll(async () => {
    const [programme, answers] = [join(folder, 'programme.yaml'), join(folder, 'generated.csv')];
    writeFileSync(programme, JSON.stringify(PROGRAMME));
    writeFileSync(answers, callCentreAnswers());
    const ended = await yardstick(
      ...['run', '--programme', programme, '--responses', answers, '--period', '2026-10', '--out', folder],
    );
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const scores = scoresSchema.parse(JSON.parse(readFileSync(join(folder, '2026-10/scores.json'), 'utf8')));
    expect(scores).toMatchObject({ provenance: 'simulated', sample: { responses: PUBLISHED.n } });
    [own = expect.fail('no diagnosis')] = scores.scopes[0]?.diagnosis ?? [];
  });

  test('the generator takes nothing from the product', () => {
    expect(readFileSync(path('test/support/generate-call-centre.ts'), 'utf8')).not.toMatch(/^import /m);
  });

  test('answers of 7 and 8 carry 40.8 % of all lost points', () => {
    const { loss } = own;
    near(loss.lost, EXPECTED.lost);
    expect(loss.habit).toMatchObject({ from: 7, to: 8 });
    near(loss.habit?.lossShare, EXPECTED.lossOfSevenAndEight);
    expect((loss.habit?.lossShare ?? 0) * 100).toBeCloseTo(PUBLISHED.lossOfSevenAndEight, 1);
  });

  test.each(EXPECTED.factors.map((expected, i) => ({ ...expected, published: PUBLISHED.factors[i] })))(
    'factor $factor: share of the sample, difference, lost points that go with it',
    ({ factor: id, published, ...figures }) => {
      const found = own.loss.factors.find(({ factor }) => factor === id);
      expect(found).toMatchObject({ status: 'ok', against: id === 'calls' ? 'baseline' : 'rest' });
      near(found?.prevalence, figures.prevalence);
      near(found?.difference, figures.difference);
      near(found?.relative, figures.relative);
      near(found?.directShare, figures.directShare);
      near(found?.lossIndex, figures.lossIndex);
      near(found?.attributableShare, figures.attributableShare);
      expect((found?.prevalence ?? 0) * 100).toBeCloseTo(published?.share ?? Number.NaN, 1);
      // People are whole: the difference of a group of 87 moves in steps of 0.13 points.
      expect(Math.abs((found?.difference ?? 0) - (published?.points ?? Number.NaN))).toBeLessThan(0.07);
    },
  );

  test('reasons of low scores, as shares of the 930 calls heard', () => {
    const { low } = own.reasons;
    expect(low).toMatchObject({ respondents: PUBLISHED.lowScorers, contacts: PUBLISHED.callsHeard });
    for (const { code, mentions, share } of EXPECTED.reasons) {
      const found = low?.codes?.find((one) => one.code === code);
      expect(found?.mentions).toBe(mentions);
      near(found?.share, share);
    }
    const published = Object.values(PUBLISHED.reasons);
    low?.codes?.forEach(({ share }, i) => {
      expect(Math.abs(share * 100 - (published[i] ?? Number.NaN))).toBeLessThan(0.06);
    });
  });
});
