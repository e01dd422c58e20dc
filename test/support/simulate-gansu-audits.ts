import { MONTHS } from './simulate-gansu-design.ts';
import { normal, type Random, randomFrom } from './simulate-gansu-random.ts';

const SEED = 20261106;

const SECTIONS = {
  environment: 20,
  vi: 20,
  facilities: 21,
  materials: 4,
  crossArea: 10,
  appearance: 10,
  manner: 15,
} as const;
type Section = keyof typeof SECTIONS;

const SITES = ['club-lanzhou', 'club-tianshui', 'hall-baiyin', 'hall-jiuquan', 'hall-qingyang', 'hall-wuwei'] as const;
/** Part of the marks that a section usually gets. */
const USUAL: Readonly<Record<Section, number>> = {
  environment: 0.96,
  vi: 0.95,
  facilities: 0.72,
  materials: 0.6,
  crossArea: 0.95,
  appearance: 0.96,
  manner: 0.93,
};
/** Published: the club of the provincial capital. */
const PUBLISHED: Readonly<Record<Section, number>> = {
  environment: 20,
  vi: 19.5,
  facilities: 13,
  materials: 2,
  crossArea: 10,
  appearance: 10,
  manner: 15,
};
const FOUND = {
  facilities: ['缺少VIP座席', 'VIP seat missing'],
  materials: ['资费宣传单页缺货', 'No leaflets for plans'],
} as const;

const sectionsOf = (): Section[] => [
  'environment',
  'vi',
  'facilities',
  'materials',
  'crossArea',
  'appearance',
  'manner',
];

/** Points in halves, from 0 to the full marks. */
function pointsFor(section: Section, lift: number, random: Random): number {
  const full = SECTIONS[section];
  const points = full * (USUAL[section] + lift + 0.06 * normal(random));
  return Math.min(full, Math.max(0, Math.round(points * 2) / 2));
}

/** The content of gansu-telecom.audits.csv: every site once a month. */
export function simulateAudits(): string {
  const random = randomFrom(SEED);
  const found = ['facilities', 'materials'].flatMap((section) =>
    ['zh-CN', 'en'].map((locale) => `${section}.finding.${locale}`),
  );
  const columns = [...sectionsOf(), ...found];
  const rows = MONTHS.flatMap((month, m) =>
    SITES.map((site, s) => {
      const isPublished = site === 'club-lanzhou' && month === MONTHS.at(-1);
      const lift = 0.004 * m - 0.015 * s;
      const points = sectionsOf().map((section) => {
        const simulated = pointsFor(section, lift, random);
        return isPublished ? PUBLISHED[section] : simulated;
      });
      const findings = (['facilities', 'materials'] as const).flatMap((section) =>
        (points[sectionsOf().indexOf(section)] ?? 0) < SECTIONS[section] * 0.65 ? FOUND[section] : ['', ''],
      );
      const day = String(5 + 3 * s).padStart(2, '0');
      return [`a-${month}-${site}`, 'club', site, `${month}-${day}`, ...points, ...findings].join(',');
    }),
  );
  return `${[['id', 'audit', 'site', 'visitedAt', ...columns].join(','), ...rows].join('\n')}\n`;
}
