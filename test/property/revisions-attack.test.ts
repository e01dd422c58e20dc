import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';
import { type Earlier, type ScoringPlan, scorePeriod } from '../../functions/scoring/index.ts';
import { RowSpace } from '../support/row-space.ts';
import { context, shardOf } from '../unit/scoring/survey.ts';
import { counts, describeFigure, equationsOf, figures, inScope, unknownsOf } from './attacker.ts';
import { at, survey } from './surveys.ts';

const LEAST_DIFFERENCE = 10;
const REVISIONS = 3;
/** Every two of them. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
];

type Answers = Parameters<typeof shardOf>[1];

/** Who is in a sample and not in another. */
const without = (sample: Answers, other: Answers): Answers => sample.filter((one) => !other.includes(one));

/** A revision as the next ones must know it. */
const asEarlier = (plan: ScoringPlan, before: Answers, scores: Scores, now: Answers): Earlier => ({
  hid: (scope, party, node) => scores.scopes[scope]?.operators[party]?.nodes[node]?.status === 'suppressed',
  exposesEffect: () => false,
  was: shardOf(plan, without(before, now)),
  is: shardOf(plan, without(now, before)),
});

it('whoever has all of three revisions works out no hidden figure of any, nor fewer than ten who differ between two', () => {
  let few = 0;
  fc.assert(
    fc.property(survey(20, 70), ({ place, responses, dice }) => {
      const { shape, plan } = at(place);
      const limit = [8, 25, 60][(dice[0] ?? 0) % 3] ?? 0;
      // Who is in which revisions: most in all, some from one on, some up to one; many who come late and are erased again,
      // so that the third comes close to the first.
      const spans = [[1], [1], [1], [1], [1], [1], [1, 2], [2], [0], [0, 1]];
      const isIn = (i: number, revision: number) => {
        const die = (dice[i] ?? 0) % 100;
        return die >= limit || (spans[die % spans.length] ?? []).includes(revision);
      };
      const samples = Array.from({ length: REVISIONS }, (_, r) => responses.filter((_, i) => isIn(i, r)));
      const issued: Scores[] = [];
      for (const [revision, now] of samples.entries()) {
        const earlier = issued.map((scores, r) => asEarlier(plan, samples[r] ?? [], scores, now));
        issued.push(scorePeriod(plan, shardOf(plan, now), context({ revision, earlier })));
      }
      const { width, sum } = unknownsOf(shape);
      // Unknowns: the sums of each revision; what did not change between two of them is the same in both.
      const placed = (row: readonly number[], revision: number, sign = 1) =>
        Array.from({ length: REVISIONS }, (_, r) => row.map((value) => (r === revision ? sign * value : 0))).flat();
      const difference = (row: readonly number[], from: number, to: number) =>
        placed(row, to).map((value, i) => value + (placed(row, from, -1)[i] ?? 0));
      const space = new RowSpace(REVISIONS * width);
      issued.forEach((scores, r) => {
        for (const equation of equationsOf(scores, samples[r] ?? [], sum)) space.add(placed(equation, r));
      });
      const changedIn = ({ segment, brand, node }: ReturnType<typeof figures>[number], from: number, to: number) => {
        const [then = [], now = []] = [samples[from], samples[to]];
        const changed = [...without(then, now), ...without(now, then)];
        return inScope(changed, brand, segment).filter((one) => counts(one, node.indicator)).length;
      };
      const all = figures(issued[0] ?? expect.fail('no scores')).map((figure) => ({
        figure,
        row: sum(figure.brand, figure.segment, figure.node.indicator),
      }));
      for (const { figure, row } of all)
        for (const [from, to] of PAIRS) if (changedIn(figure, from, to) === 0) space.add(difference(row, from, to));
      const wasPrinted = (figure: ReturnType<typeof figures>[number], revision: number) =>
        issued.slice(0, revision).some((scores, r) => {
          const then = figures(scores).find((f) => describeFigure(f) === describeFigure(figure));
          return then?.node.status !== 'suppressed' && changedIn(figure, r, revision) === 0;
        });
      issued.forEach((scores, r) => {
        for (const figure of figures(scores)) {
          // What an earlier revision printed, and nothing has changed since, is known whatever this one does.
          if (figure.node.status !== 'suppressed' || wasPrinted(figure, r)) continue;
          const row = sum(figure.brand, figure.segment, figure.node.indicator);
          expect(space.determines(placed(row, r)), `revision ${r}: ${describeFigure(figure)}`).toBe(false);
        }
      });
      for (const { figure, row } of all) {
        for (const [from, to] of PAIRS) {
          const changed = changedIn(figure, from, to);
          if (changed === 0 || changed >= LEAST_DIFFERENCE) continue;
          few += 1;
          const what = `${changed} between ${from} and ${to} in ${describeFigure(figure)}`;
          expect(space.determines(difference(row, from, to)), what).toBe(false);
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(few).toBeGreaterThan(300);
});
