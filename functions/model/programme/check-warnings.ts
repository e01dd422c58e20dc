import { duplicates, type Fault, idsOf, type Sections, unknown } from './fault.ts';
import { scopesOf } from './scopes.ts';
import type { WarningRule } from './warnings.ts';

/** What the rule watches must exist. */
function subjectFaults(path: string, rule: WarningRule, p: Sections): Fault[] {
  const { items, indicators, operators, complaints, quotas } = p;
  switch (rule.when) {
    case 'below-target':
      return items && indicators
        ? unknown(`${path}.indicator`, rule.indicator, [...idsOf(indicators), ...idsOf(items)], 'indicator or item')
        : [];
    case 'gap-turned': {
      const others = operators?.filter(({ role }) => role === 'competitor');
      return [
        ...(items && indicators
          ? unknown(`${path}.indicator`, rule.indicator, [...idsOf(indicators), ...idsOf(items)], 'indicator or item')
          : []),
        ...(others ? unknown(`${path}.competitor`, rule.competitor, idsOf(others), 'competitor') : []),
      ];
    }
    case 'complaint-surge':
      if (complaints === undefined) return [{ path, message: 'there is no section complaints that it could watch' }];
      return rule.category === undefined
        ? []
        : unknown(`${path}.category`, rule.category, idsOf(complaints.categories), 'category');
    case 'quota-at-risk':
      return quotas?.length === 0 ? [{ path, message: 'the programme has no quotas that could be missed' }] : [];
    case 'signal':
      return [];
  }
}

/** Rules watch what exists; a risk names a rule that exists. */
export function checkWarnings(p: Sections): Fault[] {
  const { warnings = [], risks = [], scopes, segments } = p;
  const known = scopes && segments && idsOf(scopesOf({ scopes, segments }));
  return [
    ...duplicates('warnings', idsOf(warnings)),
    ...duplicates('risks', idsOf(risks)),
    ...warnings.flatMap((rule, i) => [
      ...(rule.scope === undefined || known === undefined
        ? []
        : unknown(`warnings[${i}].scope`, rule.scope, known, 'scope')),
      ...subjectFaults(`warnings[${i}]`, rule, p),
    ]),
    ...risks.flatMap(({ warning }, i) =>
      warning === undefined ? [] : unknown(`risks[${i}].warning`, warning, idsOf(warnings), 'warning rule'),
    ),
  ];
}
