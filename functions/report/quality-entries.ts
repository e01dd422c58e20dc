import { joined } from '../../templates/locale/index.ts';
import { count, decimals, listOf, percent, points, sharePercent } from '../../templates/locale/numbers.ts';
import type { DefinitionsBlock } from '../model/document.ts';
import type { OperatorQuality } from '../model/sample-quality.ts';
import type { Context } from './context.ts';

type Entries = DefinitionsBlock['entries'];

/** What the checks of the fieldwork found in this scope, operator by operator. */
export const qualityOf = ({ scores }: Context): readonly OperatorQuality[] =>
  scores.sample.quality.find((q) => q.scope === scores.scope.scope)?.operators ?? [];

/** How many answers are doubtful for what reason, over all operators, and what becomes of them. */
function doubts({ say, locale }: Context, operators: readonly OperatorQuality[]): string[] {
  if (operators.every((o) => o.responses === 0)) return [];
  const found = [
    ...Map.groupBy(
      operators.flatMap((o) => o.reasons),
      (r) => r.reason,
    ),
  ].flatMap(([reason, all]) => {
    const n = all.reduce((sum, r) => sum + r.n, 0);
    const excluded = all.some((r) => r.excluded) ? 'yes' : 'no';
    return n === 0 ? [] : [say('report.quality.reason', { reason, n: count(locale, n), excluded })];
  });
  return found.length === 0
    ? [say('report.quality.clean')]
    : [say('report.quality.found', { reasons: listOf(locale, found) })];
}

/** How many of those who claim a contact have one on record. */
function contact(context: Context, { operator, contact: truth }: OperatorQuality): string[] {
  const { say, locale } = context;
  if (truth.within === null) return [];
  const within = truth.within.map((w) =>
    say('report.quality.within', {
      months: w.months,
      share: sharePercent(locale, w.share),
      low: sharePercent(locale, w.ci95[0]),
      high: sharePercent(locale, w.ci95[1]),
    }),
  );
  return [
    say('report.quality.contact', {
      operator: context.partyName({ operator, brand: null }),
      checked: count(locale, truth.checked),
      within: listOf(locale, within),
      asked: truth.required === null ? 'no' : truth.reached === true ? 'reached' : 'missed',
      required: truth.required === null ? '' : percent(locale, truth.required.share),
      months: truth.required?.months ?? 0,
    }),
  ];
}

function interviewers(context: Context, { operator, interviewers: effect }: OperatorQuality): string[] {
  const { say, locale } = context;
  const { f, p, icc } = effect;
  if (f === null || p === null || icc === null) return [];
  const named = { operator: context.partyName({ operator, brand: null }), count: effect.interviewers };
  const sure = p < context.scores.rules.significance ? 'yes' : 'no';
  return [say('report.quality.interviewers', { ...named, f: decimals(locale, f), icc: decimals(locale, icc), sure })];
}

/** The index with and without those that were found wanting. */
function exclusion(context: Context, { operator, index }: OperatorQuality): string[] {
  const { say, locale } = context;
  if (index === null || index.status !== 'shown' || index.before === null || index.after === null) return [];
  const named = { operator: context.partyName({ operator, brand: null }), left: index.left };
  return [
    say('report.quality.index', {
      ...named,
      n: count(locale, index.differing),
      before: points(locale, index.before),
      after: points(locale, index.after),
    }),
  ];
}

/** What the checks of the fieldwork found in this scope: flags, true contacts, interviewers, and what it does to the index. */
export function qualityEntries(context: Context): Entries {
  const { say, own, locale } = context;
  const operators = qualityOf(context);
  const entry = (term: string, sentences: readonly string[]): Entries =>
    sentences.length === 0 ? [] : [{ term, text: joined(locale, 'groups', sentences) }];
  return [
    ...entry(say('report.quality.term'), [
      ...doubts(context, operators),
      ...operators.filter((o) => o.operator === own?.operator).flatMap((o) => exclusion(context, o)),
    ]),
    ...entry(
      say('report.quality.contactTerm'),
      operators.flatMap((o) => contact(context, o)),
    ),
    ...entry(
      say('report.quality.interviewersTerm'),
      operators.flatMap((o) => interviewers(context, o)),
    ),
  ];
}

/** How responses are weighted, and what the spread of the weights costs. */
export function weightingEntry({ say, scores, locale, own, partyName }: Context): Entries {
  const { base, method, trim } = scores.rules.weighting;
  const costs = scores.sample.weights
    .filter((w) => w.operator === own?.operator && w.designEffect > 1)
    .map((w) =>
      say('report.weighting.cost', {
        operator: partyName({ operator: w.operator, brand: null }),
        effect: decimals(locale, w.designEffect),
        n: count(locale, Math.round(w.effectiveN)),
        all: count(locale, w.n),
      }),
    );
  const stated = say('report.weighting.stated', {
    base,
    fitting: say(`report.weighting.${method}`),
    trimmed: trim === null ? 'no' : 'yes',
    low: trim?.low ?? 0,
    high: trim?.high ?? 0,
    weighted: costs.length === 0 && method === 'none' ? 'no' : 'yes',
  });
  return [{ term: say('report.weighting.term'), text: joined(locale, 'groups', [stated, ...costs]) }];
}
