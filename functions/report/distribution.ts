import { joined } from '../../templates/locale/index.ts';
import { count, listOf, percent } from '../../templates/locale/numbers.ts';
import type { Block, StackedBlock, StackedRow } from '../model/document.ts';
import type { NodeScore } from '../model/scores.ts';
import type { Context } from './context.ts';
import { type Level, levelsOf } from './levels.ts';
import { absence } from './words.ts';

interface Asked {
  readonly item: Context['programme']['items'][number];
  readonly node: NodeScore;
}

/** Every item names a scale of the programme; the checker sees to it. */
const NO_SCALE: Level = { from: 0, to: 0 };

/** Up to this many questions on a scale are called by their names. */
const NAMED = 2;

const nameOf = ({ say }: Context, { from, to }: Level): string =>
  from === to ? String(from) : say('report.stacked.band', { from, to });

function rowOf(context: Context, { item, node }: Asked, levels: readonly Level[]): StackedRow {
  const { say, locale } = context;
  const indicator = context.indicatorName(item.id);
  if (node.distribution === null) {
    const words = absence(context, node.n);
    return { label: indicator, shares: null, absence: words, alt: say('report.alt.absent', { indicator, words }) };
  }
  const answers = node.distribution;
  const shares = levels.map((level) => {
    const share = answers
      .filter((a) => a.code >= level.from && a.code <= level.to)
      .reduce((sum, a) => sum + a.share, 0);
    return { level, share, text: count(locale, Math.round(share * 100)) };
  });
  const words = shares.map(({ level, share }) =>
    say('report.alt.level', { level: nameOf(context, level), share: percent(locale, Math.round(share * 100) / 100) }),
  );
  return {
    label: node.status === 'marked' ? say('report.stacked.marked', { indicator }) : indicator,
    shares: shares.map(({ share, text }) => ({ share, text })),
    absence: '',
    alt: say('report.alt.levels', { indicator, n: count(locale, node.n), levels: listOf(locale, words) }),
  };
}

function basesOf({ say, locale }: Context, bases: readonly number[]): string {
  const [low, high] = [Math.min(...bases), Math.max(...bases)];
  return low === high
    ? say('report.stacked.base', { n: count(locale, low) })
    : say('report.stacked.bases', { low: count(locale, low), high: count(locale, high) });
}

/** The codes of a scale's levels in their order; where each code is a level, its ends say it. */
function codesOf(context: Context, scale: Level): string {
  const levels = levelsOf(scale);
  if (levels.length === scale.to - scale.from + 1) return context.say('report.stacked.codes', { ...scale });
  return joined(
    context.locale,
    'items',
    levels.map((level) => nameOf(context, level)),
  );
}

/** Codes of the scale that most questions have; of others with the questions' names where they are few. */
function scalesInWords(context: Context, asked: readonly Asked[]): string {
  const { say, locale, programme } = context;
  const scales = [...Map.groupBy(asked, ({ item }) => item.scale)].sort(([, a], [, b]) => b.length - a.length);
  const listed = scales.map(([id, group], i) => {
    const scale = programme.scales[id] ?? NO_SCALE;
    const codes = codesOf(context, scale);
    if (i === 0) return codes;
    const names = group.map(({ item }) => context.indicatorName(item.id));
    return say('report.stacked.others', {
      which: names.length > NAMED ? say('report.stacked.scale', { ...scale }) : listOf(locale, names),
      codes,
    });
  });
  return joined(locale, 'groups', listed);
}

/** Questions with equally many levels, highest score first; those that are not shown stand last. */
function chart(context: Context, asked: readonly Asked[]): StackedBlock[] {
  const { say, programme } = context;
  const order = [...asked].sort((a, b) => (b.node.value ?? -1) - (a.node.value ?? -1));
  const bases = order.flatMap(({ node }) => (node.distribution === null ? [] : [node.n]));
  if (bases.length === 0) return [];
  return [
    {
      kind: 'stacked',
      alt: say('report.alt.stacked'),
      caption: say('report.stacked.caption', { bases: basesOf(context, bases), codes: scalesInWords(context, order) }),
      ends: [say('report.stacked.lowest'), say('report.stacked.highest')],
      rows: order.map((one) => rowOf(context, one, levelsOf(programme.scales[one.item.scale] ?? NO_SCALE))),
    },
  ];
}

/** How the own operator's answers are spread, or one sentence where no base is large enough to show it. */
export function distributionBlocks(context: Context): Block[] {
  const { programme, own, say } = context;
  const asked = programme.items.flatMap((item): Asked[] => {
    const node = own?.nodes.find((n) => n.indicator === item.id);
    return node === undefined ? [] : [{ item, node }];
  });
  const byLevels = Map.groupBy(asked, ({ item }) => levelsOf(programme.scales[item.scale] ?? NO_SCALE).length);
  const charts = [...byLevels.values()].flatMap((group) => chart(context, group));
  const none = { kind: 'paragraph', text: say('report.stacked.none') } as const;
  return [{ kind: 'heading', text: say('report.stacked.heading') }, ...(charts.length > 0 ? charts : [none])];
}
