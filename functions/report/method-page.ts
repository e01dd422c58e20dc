import { count } from '../../templates/locale/numbers.ts';
import type { Block, ReportPage } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { methodEntries } from './method-entries.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;

function title(context: Context): string {
  const { say, locale, scores } = context;
  const { quotas } = scores.sample;
  const n = count(locale, scores.scope.n);
  if (scores.scope.n === 0) return say('report.method.title.none');
  if (quotas.length === 0) return say('report.method.title.plain', { n });
  const missed = quotas.filter((q) => q.n < q.minimum).length;
  return missed === 0 ? say('report.method.title.met', { n }) : say('report.method.title.missed', { n, missed });
}

function sample(context: Context): Block[] {
  const { say, locale, scores, programme } = context;
  const rows = programme.operators.map((operator) => {
    const party = { operator: operator.id, brand: null };
    const n = scores.scope.operators.find((o) => o.operator === operator.id && o.brand === null)?.n ?? 0;
    return {
      rank: 2 as const,
      cells: [
        text(context.partyName(party)),
        text(say(`report.method.role.${operator.role}`)),
        text(n === 0 ? say('report.noData') : count(locale, n)),
      ],
    };
  });
  return [
    { kind: 'heading', text: say('report.method.sample') },
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.method.operator') },
        { kind: 'text', heading: say('report.method.role') },
        { kind: 'number', heading: say('report.method.responses') },
      ],
      rows,
    },
  ];
}

function quotas(context: Context): Block[] {
  const { say, locale, scores, programme } = context;
  if (scores.sample.quotas.length === 0) return [];
  const valueName = (segment: string, value: string): string => {
    const named = programme.segments.find((s) => s.id === segment)?.values.find((v) => v.id === value);
    return textIn(named?.name ?? value, locale);
  };
  const rows = scores.sample.quotas.map((quota) => {
    const where = Object.entries(quota.where).map(([segment, value]) => valueName(segment, value));
    const missing = quota.minimum - quota.n;
    return {
      rank: 2 as const,
      cells: [
        text(context.partyName({ operator: quota.operator, brand: null })),
        text(where.length === 0 ? say('report.method.everyone') : where.join(' / ')),
        text(count(locale, quota.minimum)),
        text(count(locale, quota.n)),
        text(missing > 0 ? say('report.method.missed', { missing: count(locale, missing) }) : say('report.method.met')),
      ],
    };
  });
  return [
    { kind: 'heading', text: say('report.method.quotas') },
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.method.operator') },
        { kind: 'text', heading: say('report.method.where') },
        { kind: 'number', heading: say('report.method.quota') },
        { kind: 'number', heading: say('report.method.allResponses') },
        { kind: 'text', heading: say('report.method.status') },
      ],
      rows,
    },
  ];
}

/** What a sceptic checks: the sample, the rules, and where everything comes from. */
export function methodPage(context: Context): ReportPage {
  return {
    label: context.say('report.method.label'),
    title: title(context),
    blocks: [
      ...sample(context),
      ...quotas(context),
      { kind: 'heading', text: context.say('report.method.rules') },
      { kind: 'definitions', entries: methodEntries(context) },
    ],
  };
}
