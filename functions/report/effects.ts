import { joined } from '../../templates/locale/index.ts';
import { dayName, points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Effect, EffectEstimate } from '../model/diagnosis/index.ts';
import type { Block, Verdict } from '../model/document.ts';
import { actionName } from './action-name.ts';
import type { Context } from './context.ts';

type Estimate = NonNullable<EffectEstimate> & { readonly p: number; readonly ci95: readonly [number, number] };

/** The effect beside the control; without control the change alone. Null where it was not tested. */
function estimateOf({ design, effect, change }: Effect): Estimate | null {
  const estimate = design === 'difference_in_differences' ? effect : change;
  if (estimate === null || estimate.p === null || estimate.ci95 === null) return null;
  return { ...estimate, p: estimate.p, ci95: estimate.ci95 };
}

/** What was measured of one action; a test of its own, in no family. */
function sentence(context: Context, measured: Effect): Verdict {
  const { say, locale, scores } = context;
  const named = {
    action: actionName(context, measured.action),
    from: dayName(locale, measured.from),
    indicator: context.indicatorName(measured.indicator),
  };
  const estimate = estimateOf(measured);
  const { before, after } = measured.treated;
  if (!['estimated', 'marked'].includes(measured.status) || estimate === null || before === null || after === null)
    return { tone: 'none', symbol: '•', text: say('report.effect.none', { ...named, status: measured.status }) };
  const way = estimate.p >= scores.rules.significance ? 'level' : estimate.difference > 0 ? 'up' : 'down';
  const { control } = measured;
  return {
    tone: way === 'up' ? 'ahead' : way === 'down' ? 'behind' : 'level',
    symbol: { up: '▲', down: '▼', level: '＝' }[way],
    text: say('report.effect.measured', {
      ...named,
      way,
      difference: signedPoints(locale, estimate.difference),
      low: signedPoints(locale, estimate.ci95[0]),
      high: signedPoints(locale, estimate.ci95[1]),
      before: points(locale, before.mean),
      after: points(locale, after.mean),
      design: measured.design,
      controlBefore: points(locale, control?.before?.mean ?? 0),
      controlAfter: points(locale, control?.after?.mean ?? 0),
      small: measured.status === 'marked' ? 'yes' : 'no',
    }),
  };
}

/** What the programme's actions are measured to go with, each beside its control, and what that rests on. */
export function effectBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  if (scores.effects.length === 0) return [];
  const caveats = [...new Set(scores.effects.flatMap((e) => e.caveats))];
  const words = caveats.map((caveat) => say(`report.effect.${caveat}`));
  return [
    { kind: 'heading', text: say('report.effect.heading') },
    { kind: 'findings', findings: scores.effects.map((effect) => sentence(context, effect)) },
    ...(words.length === 0
      ? []
      : [{ kind: 'notes', notes: [say('report.effect.rests', { on: joined(locale, 'groups', words) })] } as const]),
  ];
}
