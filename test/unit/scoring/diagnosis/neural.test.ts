import { describe, expect, it } from 'vitest';
import { mergeShards, planScoring, scorePeriod } from '../../../../functions/scoring/index.ts';
import { lowest, MOST_LEARNERS } from '../../../../functions/scoring/learners.ts';
import {
  type Answered,
  context,
  programmeOf,
  reputationProgramme,
  reputationResponses,
  scored,
  shardOf,
} from '../survey.ts';
import { PARTS } from './voices.ts';

const programme = programmeOf(PARTS);

/** Overall satisfaction follows from q and r, and a little from chance. */
const people = (count: number): Answered[] =>
  Array.from({ length: count }, (_, i) => {
    const [q, r] = [1 + (i % 5), 1 + ((i * 7 + Math.floor(i / 5)) % 5)];
    return { id: `p-${i}`, answers: { q, r, all: Math.min(10, q + r - (i % 3 === 0 ? 1 : 0)) } };
  });

describe('the neural evaluation', () => {
  it('stands beside the linear model and LMG, of the own operator and all its scopes together', () => {
    const { neural } = scored(programme, people(400));
    expect(neural).toMatchObject({ status: 'estimated', scope: 'company', operator: 'own', outcome: 'all', n: 400 });
    expect(neural?.r2?.linear).toBeGreaterThan(0.9);
    expect(neural?.r2?.network).toBeGreaterThan(0.9);
    expect(neural?.importance?.map(({ indicator }) => indicator)).toEqual(['q', 'r']);
    for (const { network, linear, lmg } of neural?.importance ?? []) {
      expect(Math.min(network, linear)).toBeGreaterThan(0.5);
      expect(lmg).toBeGreaterThan(0.4);
    }
  });

  it('is the same to the bit over two runs and whatever order the shards came in', () => {
    const plan = planScoring(programme);
    const given = people(300);
    const shards = [0, 1, 2].map((shard) =>
      shardOf(
        plan,
        given.filter((_, i) => i % 3 === shard),
      ),
    );
    const neural = (order: readonly number[]) => {
      const cells = mergeShards(
        plan,
        order.flatMap((shard) => shards[shard] ?? []),
      );
      return JSON.stringify(scorePeriod(plan, cells, context()).neural);
    };
    expect(neural([2, 0, 1])).toBe(neural([0, 1, 2]));
    expect(JSON.stringify(scored(programme, [...given].reverse()).neural)).toBe(neural([0, 1, 2]));
  });

  it('is refused below 200 respondents with all answers, and told in words where it cannot be had', () => {
    const status = (answers: readonly Answered[], parts: object = {}) =>
      scored(programmeOf({ ...PARTS, ...parts }), answers).neural?.status;
    expect(status(people(199))).toBe('too_few');
    expect(status([])).toBe('no_answers');
    expect(status(people(400), { overall: undefined })).toBe('not_asked');
    expect(status(people(400).map((r) => ({ ...r, answers: { ...r.answers, all: 5 } })))).toBe('degenerate');
    expect(status(people(400).map((r) => ({ ...r, answers: { ...r.answers, r: r.answers.q ?? 1 } })))).toBe(
      'degenerate',
    );
  });

  it('of the reputation survey has too few customers of the own operator, and says so', () => {
    expect(scored(reputationProgramme(), reputationResponses()).neural?.status).toBe('too_few');
  });
});

describe('the sample that a network learns from', () => {
  it('is the 5,000 with the lowest hashes, whoever came first', () => {
    const plan = planScoring(programme);
    const many = people(2 * MOST_LEARNERS + 50);
    const [there, back] = [many, [...many].reverse()].map((given) => lowest(shardOf(plan, given).learners.all));
    expect(there).toHaveLength(MOST_LEARNERS);
    expect(there?.map(({ id }) => id)).toEqual(back?.map(({ id }) => id));
  });
});
