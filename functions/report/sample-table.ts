import { count } from '../../templates/locale/numbers.ts';
import type { Block, Cell, Row } from '../model/document.ts';
import type { Programme } from '../model/programme/index.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { qualityOf } from './quality-entries.ts';

type Quota = Context['scores']['sample']['quotas'][number];

const text = (value: string) => ({ kind: 'text', text: value }) as const;

/** True for a quota that is asked of all answers of the scope, not of a part. */
const isOfAll = ({ scores }: Context, { where }: Quota): boolean =>
  Object.entries(where).every(([segment, value]) => scores.scope.where[segment] === value);

function asked({ say, locale }: Context, quota: Quota | undefined): Cell[] {
  if (quota === undefined) return [text(''), text('')];
  const missing = quota.minimum - quota.n;
  return [
    text(count(locale, quota.minimum)),
    text(missing > 0 ? say('report.method.missed', { missing: count(locale, missing) }) : say('report.method.met')),
  ];
}

/** Which of the columns have something to say. */
interface Shown {
  readonly weights: boolean;
  readonly flags: boolean;
  readonly quotas: boolean;
}

/** One operator: its answers, what they are worth after weighting, its quota; then the parts that have a quota of their own. */
function rowsOf(context: Context, operator: Programme['operators'][number], shown: Shown): Row[] {
  const { say, locale, scores, programme, index } = context;
  const party = { operator: operator.id, brand: null };
  const n = scores.scope.operators.find((o) => o.operator === operator.id && o.brand === null)?.n ?? 0;
  const effective = context.node(party, index.indicator)?.effectiveN ?? null;
  const quality = qualityOf(context).find((q) => q.operator === operator.id && q.responses > 0);
  const quotas = scores.sample.quotas.filter((q) => q.operator === operator.id);
  const nameOf = ([segment, value]: [string, string]): string =>
    textIn(programme.segments.find((s) => s.id === segment)?.values.find((v) => v.id === value)?.name ?? value, locale);
  const row = (
    [label, role, answers, worth, ...doubts]: readonly [string, string, string, string, string, string],
    quota: Quota | undefined,
  ): Row => ({
    rank: 2,
    cells: [
      ...[label, role, answers].map(text),
      ...(shown.weights ? [text(worth)] : []),
      ...(shown.flags ? doubts.map(text) : []),
      ...(shown.quotas ? asked(context, quota) : []),
    ],
  });
  const parts = quotas.filter((q) => !isOfAll(context, q));
  return [
    row(
      [
        context.partyName(party),
        say(`report.method.role.${operator.role}`),
        n === 0 ? say('report.noData') : count(locale, n),
        effective === null ? '' : count(locale, Math.round(effective)),
        quality === undefined ? '' : count(locale, quality.flagged),
        quality === undefined ? '' : count(locale, quality.excluded),
      ],
      quotas.find((q) => isOfAll(context, q)),
    ),
    ...parts.map((quota) => {
      const part = Object.entries(quota.where).map(nameOf).join(' / ');
      return row([say('report.method.part', { part }), '', count(locale, quota.n), '', '', ''], quota);
    }),
  ];
}

/** True where weights cost precision: n alone would claim too much. */
export function isWeighted({ scores, index }: Context): boolean {
  const nodes = scores.scope.operators.flatMap((o) => o.nodes.filter((n) => n.indicator === index.indicator));
  return nodes.some((n) => n.effectiveN !== null && Math.round(n.effectiveN) < n.n);
}

/** Who answered, beside what was asked for. */
export function sampleBlocks(context: Context): Block[] {
  const { say, scores, programme } = context;
  const shown = {
    weights: isWeighted(context),
    flags: qualityOf(context).some((q) => q.flagged > 0),
    quotas: scores.sample.quotas.length > 0,
  };
  const columns = [
    { kind: 'text' as const, heading: say('report.method.operator') },
    { kind: 'text' as const, heading: say('report.method.role') },
    { kind: 'number' as const, heading: say('report.method.responses') },
    ...(shown.weights ? [{ kind: 'number' as const, heading: say('report.method.effective') }] : []),
    ...(shown.flags
      ? [
          { kind: 'number' as const, heading: say('report.quality.flagged') },
          { kind: 'number' as const, heading: say('report.quality.excluded') },
        ]
      : []),
    ...(shown.quotas
      ? [
          { kind: 'number' as const, heading: say('report.method.quota') },
          { kind: 'text' as const, heading: say('report.method.status') },
        ]
      : []),
  ];
  return [
    { kind: 'heading', text: say('report.method.sample') },
    { kind: 'table', columns, rows: programme.operators.flatMap((operator) => rowsOf(context, operator, shown)) },
  ];
}
