import { count, periodName, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block, Cell, Row } from '../model/document.ts';
import type { Change, NodeScore } from '../model/scores.ts';
import type { Context } from './context.ts';
import { absence } from './words.ts';

type Against = Change['against'];

const SYMBOLS = { up: '▲', down: '▼', level: '＝', insufficient: '' } as const;

const changesOf = ({ own }: Context, indicator: string, against: Against): Change | undefined =>
  own?.changes.find((c) => c.indicator === indicator && c.against === against);

const moved = (change: Change | undefined): boolean => change?.verdict === 'up' || change?.verdict === 'down';

/** Verdict, difference and interval; words where it is not shown. */
function changeCell(context: Context, change: Change | undefined): Cell {
  const { say, locale } = context;
  if (change === undefined || change.difference === null) return { kind: 'text', text: say('report.changes.none') };
  const value = signedPoints(locale, change.difference);
  if (change.ci95 === null) return { kind: 'text', text: say('report.gap.untested', { difference: value }) };
  const [low, high] = change.ci95.map((end) => signedPoints(locale, end));
  const text = say('report.changes.tested', {
    symbol: SYMBOLS[change.verdict],
    value,
    low: low ?? '',
    high: high ?? '',
    mark: change.broken ? '⁴' : '',
  });
  return { kind: 'text', text };
}

/** The place among the indicators of its level, and places gained (▲) or lost (▼) against the period before. */
function rankCell(context: Context, node: NodeScore, alone: boolean, change: Change | undefined): Cell {
  const { say, locale } = context;
  if (node.rank === null || alone) return { kind: 'text', text: '' };
  const places = change?.rankChange ?? 0;
  return {
    kind: 'text',
    text: say('report.changes.rank', {
      rank: count(locale, node.rank),
      places: count(locale, Math.abs(places)),
      way: places > 0 ? 'up' : places < 0 ? 'down' : 'same',
    }),
  };
}

/**
 * Index, dimensions and overall satisfaction against the period before and a year before, and every item that changed
 * significantly; nothing where no earlier period can be compared.
 */
export function changesBlocks(context: Context): Block[] {
  const { say, locale, own, scores, programme } = context;
  const compared = (['previous', 'year_before'] as const).flatMap((against) => {
    const period = own?.changes.find((c) => c.against === against)?.period;
    return period === undefined ? [] : [{ against, period }];
  });
  if (own === undefined || own.changes.every((c) => c.difference === null)) return [];
  const shown = scores.indicators.filter(
    ({ indicator, kind }) =>
      kind !== 'item' ||
      indicator === programme.overall ||
      compared.some((c) => moved(changesOf(context, indicator, c.against))),
  );
  const rows = shown.flatMap(({ indicator, kind }): Row[] => {
    const node = own.nodes.find((n) => n.indicator === indicator);
    if (node === undefined) return [];
    return [
      {
        rank: kind === 'index' ? 0 : kind === 'item' ? 2 : 1,
        cells: [
          { kind: 'text', text: context.indicatorName(indicator) },
          { kind: 'text', text: node.value === null ? absence(context, node.n) : points(locale, node.value) },
          ...compared.map((c) => changeCell(context, changesOf(context, indicator, c.against))),
          rankCell(context, node, kind === 'index', changesOf(context, indicator, 'previous')),
        ],
      },
    ];
  });
  const items = scores.indicators.filter((i) => i.kind === 'item').length;
  const left = items - shown.filter((i) => i.kind === 'item').length;
  const broken = own.changes.some((c) => c.broken);
  return [
    { kind: 'heading', text: say('report.changes.heading') },
    {
      kind: 'table',
      columns: [
        { kind: 'text', heading: say('report.indicators.indicator') },
        { kind: 'number', heading: say('report.indicators.score') },
        ...compared.map(({ period }) => ({
          kind: 'number' as const,
          heading: say('report.changes.against', { period: periodName(locale, period) }),
        })),
        { kind: 'number', heading: say('report.changes.place') },
      ],
      rows,
    },
    {
      kind: 'notes',
      notes: [
        say('report.changes.how'),
        ...(left > 0 ? [say('report.changes.left', { count: left })] : []),
        ...(broken ? [say('report.changes.broken')] : []),
      ],
    },
  ];
}
