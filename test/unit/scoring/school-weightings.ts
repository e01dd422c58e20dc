import { SCH_WIDE, STYPE } from './schools.ts';

export const raking = { method: 'raking', margins: [STYPE, SCH_WIDE] };
export const cells = { method: 'post-stratification', margins: [STYPE] };
export const shares = (margin: typeof STYPE | typeof SCH_WIDE) => ({
  ...margin,
  targets: Object.fromEntries(Object.entries(margin.targets).map(([value, n]) => [value, n / 6194])),
});
