import { joined } from '../../templates/locale/index.ts';
import { count, sharePercent } from '../../templates/locale/numbers.ts';
import type { LoyaltyTable } from '../model/diagnosis/index.ts';
import type { Block } from '../model/document.ts';
import type { Context } from './context.ts';

/** Attitude in the columns, behaviour in the rows: yes first. */
const FIELDS = ['true', 'spurious', 'latent', 'low'] as const;

/** Loyalty in attitude against loyalty in behaviour; nothing where the programme does not ask. */
export function loyaltyBlocks(context: Context, loyalty: LoyaltyTable): Block[] {
  const { say, locale } = context;
  const { classes } = loyalty;
  if (loyalty.status === 'not_asked') return [];
  const heading = { kind: 'heading', text: say('report.loyalty.heading') } as const;
  if (classes === null) {
    const words = say(loyalty.n === 0 ? 'report.noData' : 'report.suppressed', { n: count(locale, loyalty.n) });
    return [heading, { kind: 'paragraph', text: say('report.loyalty.none', { words }) }];
  }
  const fields = FIELDS.map((name) => {
    const found = classes.find((c) => c.class === name);
    const share = found?.share ?? 0;
    const [low, high] = found?.ci95 ?? [share, share];
    const range = { low: sharePercent(locale, low), high: sharePercent(locale, high), n: count(locale, found?.n ?? 0) };
    return {
      name: say(`report.loyalty.${name}`),
      text: sharePercent(locale, share),
      detail: say('report.loyalty.detail', range),
      share,
    };
  });
  const words = joined(
    locale,
    'clauses',
    fields.map((f) => `${f.name} ${f.text}`),
  );
  return [
    heading,
    {
      kind: 'matrix',
      alt: say('report.alt.loyalty', { fields: words }),
      caption: say('report.loyalty.caption', { n: count(locale, loyalty.n) }),
      columns: [say('report.loyalty.attitude'), say('report.loyalty.noAttitude')],
      rows: [say('report.loyalty.behaviour'), say('report.loyalty.noBehaviour')],
      fields,
    },
  ];
}
