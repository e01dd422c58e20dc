import { joined } from '../../templates/locale/index.ts';
import { points } from '../../templates/locale/numbers.ts';
import type { Block, DefinitionsBlock } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import { auditsTitle } from './audits-page.ts';
import { complaintsOpening, complaintsTitle } from './complaints-page.ts';
import type { Context } from './context.ts';
import { callsInTime } from './follow-up-tables.ts';
import { followUpsTitle } from './follow-ups-page.ts';

type Entry = DefinitionsBlock['entries'][number];

/** The service-quality index, and where it is lowest and highest. */
function quality({ say, locale, programme, scores }: Context): Entry[] {
  const found = scores.scope.service?.qualityIndex ?? null;
  const section = programme.serviceQuality;
  if (found === null || found.value === null || section === undefined) return [];
  const known = found.categories
    .flatMap(({ category, value }) => (value === null ? [] : [{ category, value }]))
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const named = ({ category, value }: typeof lowest): string =>
    say('report.digest.category', {
      name: textIn(section.categories.find(({ id }) => id === category)?.name ?? category, locale),
      value: points(locale, value),
    });
  const text = say('report.digest.quality', {
    value: points(locale, found.value),
    lowest: named(lowest),
    highest: named(highest),
  });
  return [{ term: textIn(section.name, locale), text }];
}

/**
 * What is measured beside the survey, each in the words of its own report: service quality, mystery shopping, complaints,
 * own call-backs. Nothing where none of them is.
 */
export function digestBlocks(context: Context): Block[] {
  const { say, locale, scores, programme } = context;
  const { complaints, followUps, service } = scores.scope;
  const sentences = (finding: string, more = ''): string => {
    const first = say('report.digest.sentence', { text: finding });
    return more === '' ? first : joined(locale, 'sentences', [first, more]);
  };
  const entries = [
    ...quality(context),
    ...(service?.audits ?? []).map((audit): Entry => {
      const name = programme.audits.find(({ id }) => id === audit.audit)?.name ?? audit.audit;
      return { term: textIn(name, locale), text: sentences(auditsTitle(context, audit)) };
    }),
    ...(complaints === null
      ? []
      : [
          {
            term: say('report.complaints.label'),
            text: sentences(complaintsTitle(context, complaints), complaintsOpening(context, complaints)),
          },
        ]),
    ...(followUps === null || followUps.contacts === 0
      ? []
      : [
          {
            term: say('report.followUps.label'),
            text: sentences(
              followUpsTitle(context, followUps),
              callsInTime(context, followUps, followUps.withinDays).text,
            ),
          },
        ]),
  ];
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.digest.heading') },
    { kind: 'definitions', entries },
  ];
}
