import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorePeriod } from '../../functions/scoring/index.ts';
import { RowSpace } from '../support/row-space.ts';
import { context, shardOf } from '../unit/scoring/survey.ts';
import { counts, describeFigure, equationsOf, figures, inScope, plus, unknownsOf } from './attacker.ts';
import { at, attacks, HIDE_BELOW, NODES, survey } from './surveys.ts';

const LEAST_DIFFERENCE = 10;

describe('whoever has all of scores.json', () => {
  it('cannot work out a hidden figure, nor a small rest that is not printed', () => {
    let hidden = 0;
    fc.assert(
      fc.property(survey(0, 60), ({ place, responses }) => {
        const { shape, plan } = at(place);
        const scores = scorePeriod(plan, shardOf(plan, responses), context());
        const { width, sum } = unknownsOf(shape);
        const space = new RowSpace(width);
        for (const equation of equationsOf(scores, responses, sum)) space.add(equation);
        for (const figure of figures(scores)) {
          const { segment, brand, node } = figure;
          if (node.status !== 'suppressed') continue;
          hidden += 1;
          expect(space.determines(sum(brand, segment, node.indicator)), describeFigure(figure)).toBe(false);
        }
        for (const node of NODES) {
          for (const [id, values] of Object.entries(shape.segments)) {
            const rest = responses.filter((r) => r.segments?.[id] === undefined && counts(r, node)).length;
            if (rest === 0 || rest >= HIDE_BELOW) continue;
            const others = values.map((value) => sum(null, { [id]: value }, node, -1));
            expect(space.determines([sum(null, {}, node), ...others].reduce(plus)), `no ${id}`).toBe(false);
          }
        }
      }),
      { numRuns: attacks(150) },
    );
    expect(hidden).toBeGreaterThan(500);
  });

  it('and the revision before cannot either, nor work out fewer than ten who answered since', () => {
    let few = 0;
    fc.assert(
      fc.property(survey(20, 70), ({ place, responses, dice }) => {
        const { shape, plan } = at(place);
        const limit = [8, 25, 60][(dice[0] ?? 0) % 3] ?? 0;
        const fate = responses.map((_, i) => (dice[i] ?? 0) % 100);
        const gone = responses.filter((_, i) => (fate[i] ?? 0) < limit / 2);
        const late = responses.filter((_, i) => (fate[i] ?? 0) >= limit / 2 && (fate[i] ?? 0) < limit);
        const early = responses.filter((r) => !late.includes(r));
        const second = responses.filter((r) => !gone.includes(r));
        const one = scorePeriod(plan, shardOf(plan, early), context());
        const hid = (scope: number, party: number, node: number) =>
          one.scopes[scope]?.operators[party]?.nodes[node]?.status === 'suppressed';
        const earlier = { hid, exposesEffect: () => false, was: shardOf(plan, gone), is: shardOf(plan, late) };
        const two = scorePeriod(plan, shardOf(plan, second), context({ revision: 1, earlier: [earlier] }));
        const { width, sum } = unknownsOf(shape);
        const nothing = new Array<number>(width).fill(0);
        const first = (row: readonly number[]) => [...row, ...nothing];
        const change = (row: readonly number[]) => [...nothing, ...row];
        const both = (row: readonly number[]) => [...row, ...row];
        const space = new RowSpace(2 * width);
        for (const equation of equationsOf(one, early, sum)) space.add(first(equation));
        for (const equation of equationsOf(two, second, sum)) space.add(both(equation));
        const changedIn = ({ segment, brand, node }: ReturnType<typeof figures>[number]) =>
          inScope([...gone, ...late], brand, segment).filter((r) => counts(r, node.indicator)).length;
        const rowOf = ({ segment, brand, node }: ReturnType<typeof figures>[number]) =>
          sum(brand, segment, node.indicator);
        for (const figure of figures(two)) if (changedIn(figure) === 0) space.add(change(rowOf(figure)));
        for (const figure of figures(one))
          if (figure.node.status === 'suppressed')
            expect(space.determines(first(rowOf(figure))), `first: ${describeFigure(figure)}`).toBe(false);
        for (const figure of figures(two)) {
          if (figure.node.status === 'suppressed')
            expect(space.determines(both(rowOf(figure))), `second: ${describeFigure(figure)}`).toBe(false);
          const changed = changedIn(figure);
          if (changed === 0 || changed >= LEAST_DIFFERENCE || figure.node.n === 0) continue;
          few += 1;
          expect(space.determines(change(rowOf(figure))), `${changed} in ${describeFigure(figure)}`).toBe(false);
        }
      }),
      { numRuns: attacks(100) },
    );
    expect(few).toBeGreaterThan(300);
  });
});
