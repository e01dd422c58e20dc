import { type Fault, type Sections, unknown } from './fault.ts';
import { areShares, combinationOf, type Margin, marginsOf, totalOf } from './weighting.ts';

/** Totals that differ by more, relative to the total, are taken for a mistake. */
const TOLERANCE = 1e-9;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > TOLERANCE * Math.max(a, b);

function combinations(lists: readonly (readonly string[])[]): string[] {
  const all = lists.reduce<string[][]>((done, values) => done.flatMap((d) => values.map((v) => [...d, v])), [[]]);
  return all.map(combinationOf);
}

function checkTargets(path: string, margin: Margin, segments: NonNullable<Sections['segments']>): Fault[] {
  const lists = margin.segments.map((id) => segments.find((s) => s.id === id)?.values.map((v) => v.id) ?? []);
  const known = combinations(lists);
  const given = Object.keys(margin.targets);
  const what = `value of ${margin.segments.join(' and ')}`;
  const lacking = known.filter((value) => !given.includes(value));
  return [
    ...given.flatMap((value) => unknown(`${path}.targets.${value}`, value, known, what)),
    ...(lacking.length > 0
      ? [{ path: `${path}.targets`, message: `no target for ${lacking.join(', ')}; write 0 for what does not occur` }]
      : []),
    ...(totalOf(margin) === 0 ? [{ path: `${path}.targets`, message: 'are all 0; give counts or shares' }] : []),
    ...(totalOf(margin) > 0 && areShares(margin) && differ(totalOf(margin), 1)
      ? [{ path: `${path}.targets`, message: `the shares sum to ${totalOf(margin)}; they must sum to 1 (± 1e-9)` }]
      : []),
  ];
}

function checkMargin(path: string, margin: Margin, { segments, operators }: Sections): Fault[] {
  const repeated = margin.segments.find((id, i) => margin.segments.indexOf(id) < i);
  const known = segments?.map((s) => s.id);
  const names =
    known === undefined ? [] : margin.segments.flatMap((id) => unknown(`${path}.segments`, id, known, 'segment'));
  const operator =
    operators === undefined || margin.operator === undefined
      ? []
      : unknown(
          `${path}.operator`,
          margin.operator,
          operators.map((o) => o.id),
          'operator',
        );
  return [
    ...names,
    ...operator,
    ...(repeated === undefined ? [] : [{ path: `${path}.segments`, message: `"${repeated}" stands twice` }]),
    ...(segments === undefined || names.length > 0 || repeated !== undefined
      ? []
      : checkTargets(path, margin, segments)),
  ];
}

/** The margins of one operator must agree with each other and with the method. */
function checkTogether(operator: string, margins: readonly Margin[], method: string): Fault[] {
  const own = marginsOf(margins, operator);
  const [first] = own;
  if (first === undefined) return [];
  const fault = (message: string): Fault => ({
    path: 'weighting.margins',
    message: `operator ${operator}: ${message}`,
  });
  const sets = own.map((margin) => [...margin.segments].sort().join(' and '));
  const twice = sets.find((set, i) => sets.indexOf(set) < i);
  const other = own.find((margin) => differ(totalOf(margin), totalOf(first)));
  return [
    ...(method === 'post-stratification' && own.length > 1
      ? [fault(`post-stratification takes one margin, not ${own.length}; combine the segments, or use raking`)]
      : []),
    ...(twice === undefined ? [] : [fault(`two margins of ${twice}; give one`)]),
    ...(other === undefined
      ? []
      : [
          fault(
            `targets of ${other.segments.join(' and ')} sum to ${totalOf(other)}, those of ` +
              `${first.segments.join(' and ')} to ${totalOf(first)}; all must have the same total`,
          ),
        ]),
  ];
}

/** Weighting names segments, values and operators that exist, and its targets can hold at the same time. */
export function checkWeighting(p: Sections): Fault[] {
  if (p.weighting === undefined) return [];
  const { method, margins, trim } = p.weighting;
  const path = 'weighting';
  return [
    ...(method === 'none' && margins.length > 0
      ? [{ path: `${path}.margins`, message: 'method none uses no margins; set the method or leave them out' }]
      : []),
    ...(method !== 'none' && margins.length === 0
      ? [{ path: `${path}.margins`, message: `${method} needs at least one margin` }]
      : []),
    ...(trim !== undefined && method !== 'raking'
      ? [{ path: `${path}.trim`, message: 'only raked weights are trimmed; set method: raking or leave it out' }]
      : []),
    ...margins.flatMap((margin, i) => checkMargin(`${path}.margins[${i}]`, margin, p)),
    ...(p.operators ?? []).flatMap(({ id }) => checkTogether(id, margins, method)),
  ];
}
