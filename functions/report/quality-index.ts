import { points, sharePercent } from '../../templates/locale/numbers.ts';
import type { BarRow, Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

/** The service-quality index and its categories, as far as the programme has one and something of it is known. */
export function qualityIndexBlocks(context: Context): Block[] {
  const { say, locale, programme, scores } = context;
  const found = scores.scope.service?.qualityIndex ?? null;
  const section = programme.serviceQuality;
  if (found === null || section === undefined || found.covered === 0) return [];
  const name = textIn(section.name, locale);
  const nameOf = (id: string): string => textIn(section.categories.find((c) => c.id === id)?.name ?? id, locale);
  const rows = found.categories.map(({ category, value, weight, sources }): BarRow => {
    const text = value === null ? say('report.operations.unknown') : points(locale, value);
    const known = sources.filter((source) => source.points !== null).length;
    const more = [sharePercent(locale, weight), say('report.quality.sources', { known, of: sources.length })];
    const label = nameOf(category);
    return { label, value, low: null, high: null, text, more, tone: 'none', alt: `${label}: ${text}` };
  });
  const heading =
    found.value === null ? name : say('report.quality.heading', { name, value: points(locale, found.value) });
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'bars',
      alt: heading,
      caption: say('report.quality.caption', { covered: sharePercent(locale, found.covered) }),
      headings: [
        say('report.quality.category'),
        say('report.quality.points'),
        say('report.quality.weight'),
        say('report.quality.sourcesHeading'),
      ],
      from: 0,
      to: 100,
      rows,
    },
  ];
}
