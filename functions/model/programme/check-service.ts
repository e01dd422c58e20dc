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

function checkMetrics({ metrics = [] }: Sections): Fault[] {
  return metrics.flatMap(({ worst, best, target, direction }, i) => {
    const to = best ?? target;
    if (worst === undefined) return [];
    const path = `metrics[${i}].worst`;
    if (to === undefined) return [{ path, message: 'needs a best value, or a target, beside it' }];
    const inOrder = direction === 'higher' ? worst < to : worst > to;
    return inOrder ? [] : [{ path, message: `${worst} is not worse than ${to}, where ${direction} is better` }];
  });
}

function checkQualityIndex({ serviceQuality, metrics = [], audits = [], indicators, items }: Sections): Fault[] {
  const categories = serviceQuality?.categories ?? [];
  const sum = categories.reduce((total, { weight }) => total + weight, 0);
  const sums = serviceQuality === undefined || Math.abs(sum - 1) <= ROUNDING;
  const path = 'serviceQuality.categories';
  return [
    ...duplicates(path, idsOf(categories)),
    ...(sums ? [] : [{ path, message: `the weights sum to ${sum}, not to 1` }]),
    ...categories.flatMap(({ sources }, c) =>
      sources.flatMap(({ indicator, metric: id, audit, section }, s): Fault[] => {
        const at = `${path}[${c}].sources[${s}]`;
        const metric = metrics.find((m) => m.id === id);
        const of = audits.find((a) => a.id === audit);
        const known = indicators && items && [...idsOf(indicators), ...idsOf(items)];
        return [
          ...(indicator === undefined || known === undefined
            ? []
            : unknown(`${at}.indicator`, indicator, known, 'indicator or item')),
          ...(id === undefined ? [] : unknown(`${at}.metric`, id, idsOf(metrics), 'metric')),
          ...(metric !== undefined && metric.worst === undefined
            ? [{ path: `${at}.metric`, message: `"${id}" has no worst value, so that it cannot be mapped to 0-100` }]
            : []),
          ...(audit === undefined ? [] : unknown(`${at}.audit`, audit, idsOf(audits), 'audit')),
          ...(section === undefined || of === undefined
            ? []
            : unknown(`${at}.section`, section, idsOf(of.sections), `section of ${audit}`)),
        ];
      }),
    ),
  ];
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

/** A report of what is not measured would be an empty one. */
function checkReports({ reports = [], audits = [], followUps }: Sections): Fault[] {
  return reports.flatMap(({ kind }, i) => {
    const needs = (section: string) => [{ path: `reports[${i}].kind`, message: `${kind} needs a section ${section}` }];
    if (kind === 'mystery-shop' && audits.length === 0) return needs('audits');
    return kind === 'follow-up' && followUps === undefined ? needs('followUps') : [];
  });
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
    ...checkMetrics(p),
    ...checkQualityIndex(p),
    ...checkIndicators(p),
    ...checkReports(p),
  ];
}
