import { demand } from '../input-error.ts';
import { dependentColumns, leastSquares } from '../regression/least-squares.ts';
import { minimise } from './minimise.ts';
import { penalisedError, predictions, type Rows, weightCount } from './network.ts';
import { randomFrom, shuffledPlaces } from './random.ts';

export const HIDDEN_UNITS = 4;
export const FOLDS = 5;
/** Penalty of the squared weights, on standardised variables. */
const DECAY = 1;
const SEED = 20261101;
/** Starting weights lie within ± this. */
const START = 0.5;

/** R² of network and linear model on respondents that they have not seen, and what it loses per shuffled input. */
interface Evaluation {
  readonly network: { readonly r2: number; readonly importance: readonly number[] };
  readonly linear: { readonly r2: number; readonly importance: readonly number[] };
}

type Model = (rows: Rows) => Float64Array;

function networkOf(rows: Rows, seed: number): Model {
  const random = randomFrom(seed);
  const count = weightCount(rows.columns.length, HIDDEN_UNITS);
  const start = Float64Array.from({ length: count }, () => (2 * random() - 1) * START);
  const weights = minimise(penalisedError(rows, HIDDEN_UNITS, DECAY), start);
  return (seen) => predictions(weights, HIDDEN_UNITS, seen);
}

/** The constant and the inputs. */
const columnsOf = ({ columns, outcomes }: Rows): Float64Array[] => [outcomes.map(() => 1), ...columns];

function linearOf(rows: Rows): Model {
  const { coefficients } = leastSquares([...rows.outcomes], columnsOf(rows));
  return (seen) => {
    const columns = columnsOf(seen);
    return seen.outcomes.map((_, row) =>
      columns.reduce((sum, column, c) => sum + (coefficients[c] ?? 0) * (column[row] ?? 0), 0),
    );
  };
}

const squaredError = (predicted: Float64Array, { outcomes }: Rows): number =>
  outcomes.reduce((sum, outcome, row) => sum + (outcome - (predicted[row] ?? 0)) ** 2, 0);

/** Rows with one input in another order. */
function shuffled(rows: Rows, input: number, places: Int32Array): Rows {
  const reordered = (column: Float64Array) => Float64Array.from(places, (place) => column[place] ?? 0);
  return { ...rows, columns: rows.columns.map((column, i) => (i === input ? reordered(column) : column)) };
}

function pick({ columns, outcomes }: Rows, wanted: (row: number) => boolean): Rows {
  const some = (column: Float64Array) => column.filter((_, row) => wanted(row));
  return { columns: columns.map(some), outcomes: some(outcomes) };
}

/**
 * A network of one hidden layer of four tanh units against least squares, on the same rows: five parts, each predicted
 * by what the other four taught (row i is in part i mod 5: rows come in random order). Importance of an input is the R²
 * that is lost where its values are shuffled within a part. Initial weights and shuffles are seeded: the same rows in the
 * same order give the same bits. Null where an input follows from the others or does not vary, or the outcome does not.
 *
 * Source: cross-validation, Stone (1974), Journal of the Royal Statistical Society B 36, 111-147; permutation importance,
 * Breiman (2001), Machine Learning 45, 5-32, and Fisher, Rudin and Dominici (2019), JMLR 20(177).
 * @param rows Standardised; at least twice as many as parts.
 */
export function evaluateNetwork(rows: Rows): Evaluation | null {
  const { outcomes, columns } = rows;
  demand(outcomes.length >= 2 * FOLDS, `Cross-validation in ${FOLDS} parts needs at least ${2 * FOLDS} rows.`);
  const parts = Array.from({ length: FOLDS }, (_, fold) => ({
    learn: pick(rows, (row) => row % FOLDS !== fold),
    test: pick(rows, (row) => row % FOLDS === fold),
  }));
  const varies = (column: Float64Array): boolean => column.some((value) => value !== column[0]);
  if (parts.some(({ learn }) => !varies(learn.outcomes) || dependentColumns(columnsOf(learn)).length > 0)) return null;
  const random = randomFrom(SEED);
  const orders = parts.map(({ test }) => columns.map(() => shuffledPlaces(test.outcomes.length, random)));
  const total = parts.reduce((sum, { learn, test }) => {
    const mean = learn.outcomes.reduce((all, outcome) => all + outcome, 0) / learn.outcomes.length;
    return (
      sum +
      squaredError(
        test.outcomes.map(() => mean),
        test,
      )
    );
  }, 0);
  const judge = (teach: (learn: Rows, fold: number) => Model) => {
    let error = 0;
    const without = new Float64Array(columns.length);
    parts.forEach(({ learn, test }, fold) => {
      const model = teach(learn, fold);
      error += squaredError(model(test), test);
      orders[fold]?.forEach((places, input) => {
        without[input] = (without[input] ?? 0) + squaredError(model(shuffled(test, input, places)), test);
      });
    });
    return { r2: 1 - error / total, importance: Array.from(without, (worse) => (worse - error) / total) };
  };
  return { network: judge((learn, fold) => networkOf(learn, SEED + fold)), linear: judge(linearOf) };
}
