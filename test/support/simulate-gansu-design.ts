/**
 * What the simulated Gansu sample is made to show. `published` figures are those of the Gansu Mobile satisfaction
 * study; everything called assumed is ours, since the study prints neither the competitor's indicators nor any base,
 * standard deviation or city.
 */

/** Thirteen months, the last one fitted to the published figures. */
export const MONTHS = Array.from({ length: 13 }, (_, i) => {
  const month = 2025 * 12 + 9 + i;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

export interface Brand {
  readonly operator: 'gansu-mobile' | 'unicom';
  readonly id: string;
  /** Respondents in the full wave of the last month. The shares reproduce the published composites, 79.21 and 65.89. */
  readonly wave: number;
  /** Assumed: distance of the brand's indicators from those of its operator, points. */
  readonly level: number;
  /** Published: overall satisfaction, second half of 2007, points. */
  readonly overall: number;
}

export const BRANDS: readonly Brand[] = [
  { operator: 'gansu-mobile', id: 'gotone', wave: 329, level: 0, overall: 78.75 },
  { operator: 'gansu-mobile', id: 'm-zone', wave: 180, level: -1.5, overall: 74.05 },
  { operator: 'gansu-mobile', id: 'easyown', wave: 991, level: 0.3, overall: 80.3 },
  { operator: 'unicom', id: 'c-net', wave: 374, level: 1.8, overall: 70.15 },
  { operator: 'unicom', id: 'g-net', wave: 726, level: -0.9, overall: 63.7 },
];

export interface SimulatedItem {
  readonly id: string;
  readonly dimension: string;
  /** Published: score of the own operator, end of 2010, points. */
  readonly own: number;
  /** Assumed: by how much the own operator leads the competitor, points. */
  readonly lead: number;
  /** Assumed: spread of the answers before they are rounded to codes, points. */
  readonly sd: number;
  /** Assumed: share of respondents who do not answer. */
  readonly missing: number;
}

const item = (id: string, own: number, lead: number, sd: number, missing = 0.025): SimulatedItem => ({
  id,
  dimension: id.slice(0, 2),
  own,
  lead,
  sd,
  missing,
});

export const ITEMS: readonly SimulatedItem[] = [
  item('C11', 66.56, 8, 19),
  item('C12', 66.74, 5.5, 20, 0.035),
  item('C13', 66, 1.5, 20),
  item('C14', 66.1, 7, 19),
  item('C21', 64.18, 9.5, 23),
  item('C22', 65.37, 8, 23),
  item('C23', 68.5, 0.5, 20),
  item('C24', 67.5, 4.5, 19, 0.035),
  item('C25', 66.25, 5, 20),
  item('C26', 67.12, 3, 20, 0.03),
  item('C27', 66.62, 6, 21, 0.04),
  item('C31', 66.66, -4, 24),
  item('C32', 69.77, -6, 23, 0.03),
  item('C33', 69.58, 1, 21),
  item('C41', 69.93, 4, 20, 0.03),
  item('C42', 67.26, 3.5, 20),
  item('C43', 64.5, 2, 24),
  item('C44', 69.55, 5, 22, 0.035),
  item('C45', 65.33, 6, 20, 0.035),
];

/** Assumed spread and missing share of the overall item. */
export const OVERALL = { sd: 18, missing: 0.02 } as const;

/** Prefectures: inhabitants (10,000, census of 2020) decide the base; the level, points, is assumed. */
export const CITIES: readonly { readonly id: string; readonly inhabitants: number; readonly level: number }[] = [
  { id: 'lanzhou', inhabitants: 435.9, level: 1 },
  { id: 'jiayuguan', inhabitants: 31.3, level: 2.5 },
  { id: 'jinchang', inhabitants: 43.8, level: 1.5 },
  { id: 'baiyin', inhabitants: 151.2, level: -0.5 },
  { id: 'tianshui', inhabitants: 298.5, level: 0.5 },
  { id: 'wuwei', inhabitants: 146.5, level: 0 },
  { id: 'zhangye', inhabitants: 113.1, level: 2 },
  { id: 'pingliang', inhabitants: 184.9, level: -1 },
  { id: 'jiuquan', inhabitants: 105.6, level: 2.5 },
  { id: 'qingyang', inhabitants: 218, level: -0.5 },
  { id: 'dingxi', inhabitants: 252.4, level: -1.5 },
  { id: 'longnan', inhabitants: 240.7, level: -3 },
  { id: 'linxia', inhabitants: 211, level: -1 },
  { id: 'gannan', inhabitants: 69.2, level: -2 },
];

/** Share of mobile customers as the published lines of business imply (68.22 between 67.61 and 68.78); levels assumed. */
export const MOBILE_SHARE = 0.52;
export const LINE_LEVEL = { broadband: -0.6, mobile: 0.55 } as const;

/** Assumed: how far each operator stood below the last month twelve months before, points. */
export const CLIMB = { 'gansu-mobile': 3, unicom: 1 } as const;
