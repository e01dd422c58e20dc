import { Matrix } from 'ml-matrix';
import { type PathModel, predecessors } from './path-model.ts';
import { regressPaths, type Structure } from './structural.ts';

/** How neighbours in the path model inform a block: by the sign of their correlation, or as causes and effects. */
export type InnerScheme = 'centroid' | 'path';

/**
 * Inner weights [neighbour][block]: a block's inner estimate is the sum of its neighbours' scores under its column.
 * Centroid: the sign of the correlation. Path: the regression coefficient for a predecessor, the correlation for a
 * successor. Source: Wold (1982) for the first, Lohmöller (1989), section 2.2, for both.
 */
export function innerWeights(model: PathModel, correlations: Matrix, scheme: InnerScheme): Structure {
  const weights = Matrix.zeros(model.blocks.length, model.blocks.length);
  const weigh = scheme === 'centroid' ? Math.sign : (r: number) => r;
  model.blocks.forEach((_, b) => {
    for (const p of predecessors(model, b)) {
      weights.set(p, b, weigh(correlations.get(p, b)));
      weights.set(b, p, weigh(correlations.get(b, p)));
    }
  });
  if (scheme === 'centroid') return { status: 'ok', coefficients: weights };
  const regressed = regressPaths(model, correlations);
  if (regressed.status !== 'ok') return regressed;
  model.blocks.forEach((_, b) => {
    for (const p of predecessors(model, b)) weights.set(p, b, regressed.coefficients.get(p, b));
  });
  return { status: 'ok', coefficients: weights };
}
