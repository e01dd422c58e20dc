import { describe, expect, it } from 'vitest';
import { correlationsOf } from '../../../functions/statistics/correlations.ts';
import { selectByAic } from '../../../functions/statistics/regression/select-by-aic.ts';
import { stepwise } from '../../../functions/statistics/regression/stepwise.ts';
import { MODELS, type ModelName, momentsOfRows, NAMES } from './driver-data.ts';
import { near, oracle } from './oracle.ts';

interface ByF {
  readonly steps: readonly { action: string; variable: string; p: number; F: number; r_squared_after: number }[];
  readonly selected_in_order: readonly string[];
}
interface ByAic {
  readonly selected: readonly string[];
  readonly path: readonly { readonly step: string; readonly AIC: number }[];
}
type Selections = Readonly<Record<'forward_p' | 'backward_p' | 'stepwise_p', ByF>> &
  Readonly<Record<'aic_forward' | 'aic_backward' | 'aic_both', ByAic>>;
const expected = oracle<Readonly<Record<ModelName, Selections>>>('04_stepwise');

function candidatesOf(name: ModelName) {
  const moments = momentsOfRows(MODELS[name].rows);
  const { matrix, sds } = correlationsOf(moments);
  const sumOfSquares = (moments.n - 1) * (sds.at(-1) ?? 0) ** 2;
  return { candidates: { n: moments.n, correlations: matrix }, sumOfSquares };
}

const cases = NAMES.flatMap((name) =>
  (['forward', 'backward', 'stepwise'] as const).map((mode) => [name, mode] as const),
);
const aic = NAMES.flatMap((name) => (['forward', 'backward', 'both'] as const).map((mode) => [name, mode] as const));

describe('selection by partial F, enter .05, remove .10, against R (oracle 04)', () => {
  it.each(cases)('%s %s', (name, mode) => {
    const ids = MODELS[name].drivers;
    const { selected, steps } = stepwise(candidatesOf(name).candidates, mode);
    const r = expected[name][`${mode}_p`];
    expect(selected.map((place) => ids[place])).toEqual(r.selected_in_order);
    expect(steps.map(({ action, predictor }) => [action, ids[predictor]])).toEqual(
      r.steps.map(({ action, variable }) => [action, variable]),
    );
    steps.forEach(({ f, p, rSquared }, i) => {
      near(f, r.steps[i]?.F ?? null);
      near(p, r.steps[i]?.p ?? null);
      near(rSquared, r.steps[i]?.r_squared_after ?? null);
    });
  });

  it('takes out what later entries made superfluous', () => {
    // z = x + y + noise enters first and leaves again once both x and y are in.
    const rows = Array.from({ length: 60 }, (_, i) => {
      const [x, y] = [(i * 17) % 31, (i * 23) % 29];
      return [x, y, x + y + ((i * 7) % 13), x + y + ((i * 5) % 3)];
    });
    const { matrix } = correlationsOf(momentsOfRows(rows));
    const found = stepwise({ n: 60, correlations: matrix }, 'stepwise');
    expect(found.steps.map(({ action, predictor }) => [action, predictor])).toContainEqual(['remove', 2]);
    expect([...found.selected].sort()).toEqual([0, 1]);
    expect(stepwise({ n: 60, correlations: matrix }, 'forward').selected).toContain(2);
  });

  it('never takes in what follows from the others', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i % 7, 2 * (i % 7), (i % 7) + ((i * 5) % 4)]);
    const { matrix } = correlationsOf(momentsOfRows(rows));
    for (const mode of ['forward', 'backward', 'stepwise'] as const) {
      expect(stepwise({ n: 40, correlations: matrix }, mode).selected).toHaveLength(1);
    }
  });
});

describe("selection by AIC, against stepAIC of R's MASS (oracle 04)", () => {
  it.each(aic)('%s %s', (name, direction) => {
    const ids = MODELS[name].drivers;
    const { candidates, sumOfSquares } = candidatesOf(name);
    const { selected, startAic, steps } = selectByAic(candidates, sumOfSquares, direction);
    const r = expected[name][`aic_${direction}`];
    expect(selected.map((place) => ids[place])).toEqual(r.selected);
    const sign = { enter: '+', remove: '-' };
    const path = [
      ['', startAic] as const,
      ...steps.map((s) => [`${sign[s.action]} ${ids[s.predictor]}`, s.aic] as const),
    ];
    expect(path.map(([step]) => step)).toEqual(r.path.map(({ step }) => step));
    path.forEach(([, value], i) => {
      near(value, r.path[i]?.AIC ?? null);
    });
  });
});
