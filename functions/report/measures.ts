import { points, signedPoints } from '../../templates/locale/numbers.ts';
import type { Effect } from '../model/diagnosis/index.ts';
import type { Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import { actionName } from './action-name.ts';
import type { Context } from './context.ts';
import { plainTable } from './plain-cells.ts';
import { riskBlocks, warningBlocks } from './warnings.ts';

/** What an action moved, in points, with its interval; why it is not told, if it is not. */
function effectText({ say, locale }: Context, effect: Effect | undefined): string {
  if (effect === undefined) return '';
  const estimate = effect.effect ?? effect.change;
  if (estimate === null || estimate.ci95 === null) return say('report.actions.noEffect', { status: effect.status });
  const [low, high] = estimate.ci95.map((end) => signedPoints(locale, end));
  return say('report.actions.effectOf', {
    difference: signedPoints(locale, estimate.difference),
    low: low ?? '',
    high: high ?? '',
  });
}

/** Actions of the programme file, which have effects and nothing else to follow up. */
function declared(context: Context): string[][] {
  const { scores } = context;
  const stored = new Set(scores.actions.map(({ action }) => action));
  return scores.effects
    .filter(({ action }) => !stored.has(action))
    .map((effect) => {
      const state = context.say('report.actions.state', { status: 'done', day: effect.from });
      const told = [context.indicatorName(effect.indicator), '', '', state, ''];
      return [actionName(context, effect.action), ...told, effectText(context, effect)];
    });
}

function actionRows(context: Context): string[][] {
  const { scores, say, locale } = context;
  return scores.actions.map(({ action, indicator, owner, due, doneAt, status, target, value }) => [
    actionName(context, action),
    context.indicatorName(indicator),
    textIn(owner, locale),
    due,
    say('report.actions.state', { status, day: doneAt ?? '' }),
    [value, target].map((figure) => (figure === null ? '–' : points(locale, figure))).join(' / '),
    effectText(
      context,
      scores.effects.find((effect) => effect.action === action),
    ),
  ]);
}

function actionBlocks(context: Context): Block[] {
  const { say, scores } = context;
  const rows = [...actionRows(context), ...declared(context)];
  if (rows.length === 0) return [];
  const caveats = new Set(scores.effects.flatMap((effect) => effect.caveats));
  return [
    { kind: 'heading', text: say('report.actions.heading') },
    plainTable(
      [
        [say('report.actions.action'), 'text'],
        [say('report.actions.about'), 'text'],
        [say('report.actions.owner'), 'text'],
        [say('report.actions.due')],
        [say('report.actions.status'), 'text'],
        [say('report.actions.now')],
        [say('report.actions.effect')],
      ],
      rows,
    ),
    {
      kind: 'notes',
      notes: [
        say('report.actions.note'),
        ...(caveats.has('trend_not_separated') ? [say('report.actions.trendNote')] : []),
        ...(caveats.has('incomplete') ? [say('report.actions.incomplete')] : []),
      ],
    },
  ];
}

/** What is done about it: actions with their effects, warnings, risks; nothing where there is none of them. */
export const measureBlocks = (context: Context): Block[] => [
  ...actionBlocks(context),
  ...warningBlocks(context),
  ...riskBlocks(context),
];
