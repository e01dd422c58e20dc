import { joined } from '../../templates/locale/index.ts';
import { points } from '../../templates/locale/numbers.ts';
import type { Block, TableBlock } from '../model/document.ts';
import type { ChangedMeasure, Issue } from '../model/issue.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { metricName, metricValue } from './metric-figures.ts';

type Revised = NonNullable<Issue['revised']>;
/** Figure, operator, before, now. */
type Changed = readonly [name: string, party: string, before: string, now: string];

/** Figures that a sentence names. */
const NAMED = 3;

const shown = ({ say, locale }: Context, value: number | null): string =>
  value === null ? say('report.issue.hidden') : points(locale, value);

/** An audit or metric that changed. */
function measured(context: Context, { kind, id, before, now }: ChangedMeasure): Changed {
  const { programme, locale, own } = context;
  const metric = kind === 'metric' ? programme.metrics.find((one) => one.id === id) : undefined;
  const value = (figure: number | null): string =>
    metric === undefined || figure === null ? shown(context, figure) : metricValue(context, metric, figure);
  const audit = programme.audits.find((one) => one.id === id)?.name ?? id;
  const name = metric === undefined ? textIn(audit, locale) : metricName(context, metric);
  return [name, own === undefined ? '' : context.partyName(own), value(before), value(now)];
}

/** The index and its dimensions of whole operators, audits and metrics; the others as a number. */
function changedIn(context: Context, { figures, measures }: Revised): { listed: Changed[]; more: number } {
  const { indicators } = context.scores;
  const main = new Set(indicators.filter(({ level }) => level !== null && level <= 1).map((i) => i.indicator));
  const listed = figures.filter((figure) => figure.brand === null && main.has(figure.indicator));
  const rows = listed.map((figure): Changed => {
    const values = [shown(context, figure.before), shown(context, figure.now)] as const;
    return [context.indicatorName(figure.indicator), context.partyName(figure), ...values];
  });
  const more = figures.length - listed.length;
  return { listed: [...rows, ...measures.map((measure) => measured(context, measure))], more };
}

const isUnchanged = ({ figures, measures }: Revised): boolean => figures.length + measures.length === 0;

/** What changed, in one sentence, for a report that has but one page. */
export function changedSentence(context: Context, revised: Revised): string {
  const { say, locale } = context;
  if (isUnchanged(revised)) return say('report.issue.unchanged');
  const { listed, more } = changedIn(context, revised);
  const named = listed
    .slice(0, NAMED)
    .map(([indicator, party, before, now]) => say('report.issue.changed', { indicator, party, before, now }));
  const left = more + listed.length - named.length;
  const rest = left === 0 ? [] : [say('report.issue.others', { count: left })];
  return say('report.issue.changedAll', { changes: joined(locale, 'groups', [...named, ...rest]) });
}

/** The same as a table under its heading. */
export function changedBlocks(context: Context, revised: Revised): Block[] {
  const { scores, say } = context;
  const before = scores.revision - 1;
  const heading: Block = { kind: 'heading', text: say('report.issue.changes', { before }) };
  if (isUnchanged(revised)) return [heading, { kind: 'paragraph', text: say('report.issue.unchanged') }];
  const { listed, more } = changedIn(context, revised);
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { kind: 'text', heading: say('report.issue.figure') },
      { kind: 'text', heading: say('report.issue.party') },
      { kind: 'number', heading: say('report.issue.before', { before }) },
      { kind: 'number', heading: say('report.issue.now') },
    ],
    rows: listed.map((cells) => ({ rank: 2, cells: cells.map((text) => ({ kind: 'text', text })) })),
  };
  const rest: Block[] = more === 0 ? [] : [{ kind: 'notes', notes: [say('report.issue.more', { count: more })] }];
  return [heading, ...(listed.length === 0 ? [] : [table]), ...rest];
}
