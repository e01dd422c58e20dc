import { duplicates, type Fault, idsOf, type Sections, unknown } from './fault.ts';

/** Relative difference that sums of decimal marks may have. */
const ROUNDING = 1e-9;

function checkAudits({ audits = [] }: Sections): Fault[] {
  return audits.flatMap(({ sections, total }, i) => {
    const sum = sections.reduce((marks, { full }) => marks + full, 0);
    const sums = Math.abs(sum - total) <= ROUNDING * total;
    const message = `the full marks sum to ${sum}, not to ${total}; correct the sections or the total`;
    return [
      ...duplicates(`audits[${i}].sections`, idsOf(sections)),
      ...(sums ? [] : [{ path: `audits[${i}].sections`, message }]),
    ];
  });
}

function checkSites({ sites = [], segments }: Sections): Fault[] {
  if (segments === undefined) return [];
  return sites.flatMap((site, i) =>
    Object.entries(site.segments).flatMap(([id, value]) => {
      const path = `sites[${i}].segments.${id}`;
      const segment = segments.find((s) => s.id === id);
      if (segment === undefined) return unknown(path, id, idsOf(segments), 'segment');
      return unknown(path, value, idsOf(segment.values), `value of segment ${id}`);
    }),
  );
}

function checkIndicators({ complaints, followUps, indicators, items, scales }: Sections): Fault[] {
  const known = [...idsOf(indicators), ...idsOf(items)];
  const about = (path: string, id: string | undefined): Fault[] =>
    id === undefined || indicators === undefined || items === undefined
      ? []
      : unknown(path, id, known, 'indicator or item');
  const categories = complaints?.categories ?? [];
  const questions = followUps?.questions ?? [];
  return [
    ...categories.flatMap(({ indicator }, i) => about(`complaints.categories[${i}].indicator`, indicator)),
    ...questions.flatMap(({ indicator }, i) => about(`followUps.questions[${i}].indicator`, indicator)),
    ...(scales === undefined
      ? []
      : questions.flatMap(({ scale }, i) =>
          unknown(`followUps.questions[${i}].scale`, scale, Object.keys(scales), 'scale'),
        )),
  ];
}

/** What is measured beside answers: full marks that sum, ids that differ, sites and indicators that exist. */
export function checkService(p: Sections): Fault[] {
  return [
    ...duplicates('audits', idsOf(p.audits)),
    ...duplicates('sites', idsOf(p.sites)),
    ...duplicates('metrics', idsOf(p.metrics)),
    ...duplicates('complaints.categories', idsOf(p.complaints?.categories)),
    ...duplicates('complaints.channels', idsOf(p.complaints?.channels)),
    ...duplicates('followUps.questions', idsOf(p.followUps?.questions)),
    ...duplicates('followUps.teams', idsOf(p.followUps?.teams)),
    ...duplicates('followUps.posts', idsOf(p.followUps?.posts)),
    ...checkAudits(p),
    ...checkSites(p),
    ...checkIndicators(p),
  ];
}
