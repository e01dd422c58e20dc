import { joined } from '../../templates/locale/index.ts';
import { count } from '../../templates/locale/numbers.ts';
import type { DefinitionsBlock } from '../model/document.ts';
import type { Context } from './context.ts';

/** Reasons that are told one by one for a sender; a file in the wrong form has dozens. */
const MOST_REASONS = 4;

/** What was refused on arrival, by kind and sender, the commonest reasons first. No entry where nothing was. */
export function arrivalEntries({ say, locale, scores }: Context): DefinitionsBlock['entries'] {
  const bySender = Map.groupBy(scores.sample.arrivals, ({ kind, client }) => `${kind} ${client}`);
  if (bySender.size === 0) return [];
  const texts = [...bySender.values()].map((refused) => {
    const [{ kind, client } = { kind: '', client: '' }] = refused;
    const sorted = refused.toSorted((a, b) => b.n - a.n);
    const rest = sorted.slice(MOST_REASONS).reduce((sum, { n }) => sum + n, 0);
    const reasons = sorted.slice(0, MOST_REASONS).map(({ reason, n }) => {
      const field = reason.replace('rejected ', '');
      return say('report.method.refusedFor', { n: count(locale, n), reason, field });
    });
    if (rest > 0) reasons.push(say('report.method.refusedMore', { n: count(locale, rest) }));
    const sender = client.replace('survey:', '');
    return say('report.method.refusedFrom', { sender, kind, reasons: joined(locale, 'items', reasons) });
  });
  return [{ term: say('report.method.refused'), text: joined(locale, 'sentences', texts) }];
}
