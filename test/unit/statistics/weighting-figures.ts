import { oracle } from './oracle.ts';
import { codesOf, numbers, schools, schoolWeights, texts } from './weighting-data.ts';

type Named = Readonly<Record<string, number>>;
interface Design {
  readonly mean: Named;
  readonly se: Named;
  readonly deff_replace: Named;
  readonly share_sch_wide_yes: number;
  readonly se_share_sch_wide_yes: number;
}

export const schoolFigures = oracle<
  Readonly<Record<`${'base' | 'raked' | 'poststrat'}_${'with' | 'without'}_fpc`, Design>> & {
    readonly raked_weights_treated_as_fixed: Readonly<Record<string, { mean: number; se_linearised: number }>>;
  }
>('07_survey_weights');

export const measured = ['api00', 'api99', 'enroll'];
export const types = codesOf(texts(schools, 'stype'));
export const goals = codesOf(texts(schools, 'sch_wide'));
export const raked = numbers(schoolWeights, 'raked_w');
export const stratified = numbers(schoolWeights, 'poststrat_w');

/** The files give errors with and without the finite population correction; ours are without. */
export const withCorrection = Math.sqrt(1 - 200 / 6194);
