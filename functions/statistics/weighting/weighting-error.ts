import { StatisticsInputError } from '../input-error.ts';

export type WeightingFault =
  | 'lengths_differ'
  | 'invalid_weight'
  | 'invalid_target'
  | 'no_target'
  | 'no_respondents'
  | 'totals_differ'
  | 'invalid_bounds'
  | 'not_converged';

/** Weights that cannot be made. The message says where (variable, category, position) and what to do about it. */
export class WeightingError extends StatisticsInputError {
  readonly fault: WeightingFault;

  constructor(fault: WeightingFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
