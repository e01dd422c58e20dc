import { count, signedPoints } from '../../templates/locale/numbers.ts';
import type { Block, Hue, PromoterRow } from '../model/document.ts';
import type { NodeScore } from '../model/scores.ts';
import { type Context, operatorPairs } from './context.ts';

function rowOf(context: Context, hue: Hue, name: string, node: NodeScore | undefined): PromoterRow[] {
  const { say, locale } = context;
  const nps = node?.nps ?? null;
  if (node === undefined || nps === null) return [];
  const groups = [nps.detractors, nps.passives, nps.promoters];
  const total = groups.reduce((sum, n) => sum + n, 0);
  const figures = {
    value: signedPoints(locale, nps.value),
    low: signedPoints(locale, nps.ci95[0]),
    high: signedPoints(locale, nps.ci95[1]),
    n: count(locale, node.n),
  };
  const shares = groups.map((n) => ({ share: n / total, text: count(locale, Math.round((100 * n) / total)) }));
  const [detractors = '', passives = '', promoters = ''] = shares.map((s) => s.text);
  return [
    {
      hue,
      label: name,
      shares,
      score: figures.value,
      detail: say('report.nps.detail', { ...figures, sure: nps.status === 'estimated' ? 'yes' : 'no' }),
      alt: say('report.alt.nps', { name, ...figures, detractors, passives, promoters }),
    },
  ];
}

/** Net promoter scores of own and competitors for every question of kind recommendation; nothing where there is none. */
export function promoterBlocks(context: Context): Block[] {
  const { say, programme, own } = context;
  const asked = programme.items.filter((item) => item.kind === 'recommendation');
  return asked.flatMap(({ id }): Block[] => {
    const rows = [
      ...(own === undefined ? [] : rowOf(context, 'own', context.partyName(own), context.node(own, id))),
      ...operatorPairs(context).flatMap((p) => rowOf(context, p.hue, p.name, context.node(p.competitor, id))),
    ];
    if (rows.length === 0) return [];
    return [
      { kind: 'heading', text: say('report.nps.heading', { item: context.indicatorName(id) }) },
      {
        kind: 'promoters',
        alt: say('report.alt.promoters'),
        caption: say('report.nps.caption'),
        groups: [say('report.nps.detractors'), say('report.nps.passives'), say('report.nps.promoters')],
        rows,
      },
    ];
  });
}
