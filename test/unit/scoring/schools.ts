import type { Programme } from '../../../functions/model/programme/index.ts';
import { type Answered, programmeOf, rowsOf } from './survey.ts';

const named = (id: string) => ({ id, name: id });

/** Enrolment has more values than a scale has codes: hundreds and the rest are two items, and a node puts them together. */
const HUNDREDS = (100 * 22) / 99;
const REST_WEIGHT = 1 / (HUNDREDS + 1);

/** California schools (R's survey package: apisrs) as a programme: two scores, enrolment, and two segments to weight by. */
export const schoolProgramme = (weighting: Record<string, unknown>): Programme =>
  programmeOf({
    scales: { index: { from: 0, to: 1000 }, hundreds: { from: 0, to: 22 }, rest: { from: 0, to: 99 } },
    items: [
      { ...named('api00'), scale: 'index' },
      { ...named('api99'), scale: 'index' },
      { ...named('hundreds'), scale: 'hundreds' },
      { ...named('rest'), scale: 'rest' },
    ],
    indicators: [{ ...named('enroll'), children: { hundreds: HUNDREDS * REST_WEIGHT, rest: REST_WEIGHT } }],
    segments: [
      { ...named('stype'), values: ['E', 'H', 'M'].map(named) },
      { ...named('sch_wide'), values: ['No', 'Yes'].map(named) },
    ],
    scopes: [{ id: 'company', name: 'All' }, { each: 'stype' }],
    weighting,
  });

export const schoolResponses = (): (Answered & { snum: string })[] =>
  rowsOf('apisrs.csv').map((row) => ({
    snum: row.snum ?? '',
    segments: { stype: row.stype ?? '', sch_wide: row.sch_wide ?? '' },
    answers: {
      api00: Number(row.api00),
      api99: Number(row.api99),
      hundreds: Math.floor(Number(row.enroll) / 100),
      rest: Number(row.enroll) % 100,
    },
    weight: Number(row.pw),
  }));

/** Points back to the unit of R's figures. */
export const UNIT = { api00: 10, api99: 10, enroll: 99 / (100 * REST_WEIGHT) } as const;

export const STYPE = { segments: ['stype'], targets: { E: 4421, H: 755, M: 1018 } };
export const SCH_WIDE = { segments: ['sch_wide'], targets: { No: 1072, Yes: 5122 } };
