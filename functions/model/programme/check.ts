import { checkCustomers } from './check-customers.ts';
import { checkDriverSections } from './check-drivers.ts';
import { checkFiles } from './check-files.ts';
import { checkLoss } from './check-loss.ts';
import { checkMethods } from './check-methods.ts';
import { checkReasons } from './check-reasons.ts';
import { checkSchedules } from './check-schedules.ts';
import { checkScopes } from './check-scopes.ts';
import { checkService } from './check-service.ts';
import { checkSurveyTools } from './check-survey-tools.ts';
import { checkTree } from './check-tree.ts';
import { checkWarnings } from './check-warnings.ts';
import { checkWeighting } from './check-weighting.ts';
import { duplicates, type Fault, type Sections, unknown } from './fault.ts';

/** Every code is one character of a packed response and one bin of a histogram. */
const MOST_CODES = 1001;

function checkNames(p: Sections): Fault[] {
  const brands = p.operators?.flatMap((o) => o.brands.map((b) => b.id)) ?? [];
  const named = [...(p.items ?? []), ...(p.indicators ?? []), ...(p.publishedIndicators ?? [])].map((n) => n.id);
  const crossed = (p.indicators ?? []).flatMap((n, i) =>
    p.items?.some((item) => item.id === n.id)
      ? [{ path: `indicators[${i}].id`, message: `"${n.id}" is also the id of an item; give the indicator another` }]
      : [],
  );
  const published = (p.publishedIndicators ?? []).flatMap((n, i) =>
    named.filter((id) => id === n.id).length > 1
      ? [{ path: `publishedIndicators[${i}].id`, message: `"${n.id}" is used twice; ids must differ` }]
      : [],
  );
  return [
    ...duplicates('operators', p.operators?.map((o) => o.id) ?? []),
    ...duplicates('items', p.items?.map((i) => i.id) ?? []),
    ...duplicates('indicators', p.indicators?.map((i) => i.id) ?? []),
    ...duplicates('segments', p.segments?.map((s) => s.id) ?? []),
    ...(p.segments ?? []).flatMap((s, i) =>
      duplicates(
        `segments[${i}].values`,
        s.values.map((v) => v.id),
      ),
    ),
    ...duplicates('reports', p.reports?.map((r) => r.id) ?? []),
    ...brands.flatMap((id, i) =>
      brands.indexOf(id) < i ? [{ path: 'operators', message: `two brands have the id "${id}"; ids must differ` }] : [],
    ),
    ...crossed,
    ...published,
  ];
}

function checkOperators(p: Sections): Fault[] {
  if (p.operators === undefined) return [];
  const own = p.operators.filter((o) => o.role === 'own');
  const faults: Fault[] =
    own.length === 1
      ? []
      : [{ path: 'operators', message: `${own.length} operators have role own; there must be exactly one` }];
  const ownBrands = own.flatMap((o) => o.brands.map((b) => b.id));
  const otherBrands = p.operators.filter((o) => o.role !== 'own').flatMap((o) => o.brands.map((b) => b.id));
  const pairs = (p.brandPairs ?? []).flatMap((pair, i) => [
    ...unknown(`brandPairs[${i}].own`, pair.own, ownBrands, 'own brand'),
    ...unknown(`brandPairs[${i}].competitor`, pair.competitor, otherBrands, "competitor's brand"),
  ]);
  return [...faults, ...pairs];
}

function checkScales(p: Sections): Fault[] {
  const scales = Object.entries(p.scales ?? {}).flatMap(([id, s]): Fault[] => [
    ...(s.from < s.to ? [] : [{ path: `scales.${id}`, message: `from (${s.from}) must be below to (${s.to})` }]),
    ...(s.to - s.from < MOST_CODES
      ? []
      : [{ path: `scales.${id}`, message: `has ${s.to - s.from + 1} codes; a scale has at most ${MOST_CODES}` }]),
    ...s.missing
      .filter((code) => code >= s.from && code <= s.to)
      .map((code) => ({
        path: `scales.${id}.missing`,
        message: `${code} lies on the scale and cannot mean "no answer"`,
      })),
  ]);
  const known = Object.keys(p.scales ?? {});
  const items =
    p.scales === undefined
      ? []
      : (p.items ?? []).flatMap((i, n) => unknown(`items[${n}].scale`, i.scale, known, 'scale'));
  const overall =
    p.overall !== undefined && p.items !== undefined
      ? unknown(
          'overall',
          p.overall,
          p.items.map((i) => i.id),
          'item',
        )
      : [];
  return [...scales, ...items, ...overall];
}

function checkRules(p: Sections): Fault[] {
  const { rules, grades } = p;
  const order = rules && rules.markBelow < rules.hideBelow;
  const descending = grades?.some((g, i) => i > 0 && g.from >= (grades[i - 1]?.from ?? 101));
  const last = grades?.at(-1)?.from;
  return [
    ...(order ? [{ path: 'rules.markBelow', message: 'must not be below rules.hideBelow' }] : []),
    ...(descending ? [{ path: 'grades', message: 'list the grades from the highest to the lowest' }] : []),
    ...(last !== undefined && last !== 0 ? [{ path: 'grades', message: 'the lowest grade must start from 0' }] : []),
  ];
}

/** What only shows across sections: ids that repeat or do not exist, a tree that is none, weights that do not add up. */
export function checkProgramme(sections: Sections): Fault[] {
  const checks = [
    checkNames,
    checkOperators,
    checkScales,
    checkTree,
    checkScopes,
    checkWeighting,
    checkMethods,
    checkDriverSections,
    checkLoss,
    checkRules,
    checkFiles,
    checkReasons,
    checkSchedules,
    checkService,
    checkCustomers,
    checkSurveyTools,
    checkWarnings,
  ];
  return checks.flatMap((check) => check(sections));
}
