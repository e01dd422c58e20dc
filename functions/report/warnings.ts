import { dayName, listOf } from '../../templates/locale/numbers.ts';
import { evidenceWords } from '../../templates/report/warning-words.ts';
import type { Block } from '../model/document.ts';
import { dateIn } from '../model/instant.ts';
import type { Evidence } from '../model/service/warnings.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { plainTable } from './plain-cells.ts';

/** Name of a rule, what speaks for it, and who is told; undefined for a rule that this version does not have. */
function ruleTexts(context: Context, id: string, evidence: Evidence | null) {
  const { locale, programme } = context;
  const rule = programme.warnings.find((one) => one.id === id);
  return (
    rule && {
      name: textIn(rule.name, locale),
      evidence: evidenceWords(locale, rule, evidence, programme),
      owner: textIn((rule.owner ?? programme.owner).name, locale),
    }
  );
}

/** What the daily check raised in this period, and what of it has recovered. */
function raisedBlocks(context: Context): Block[] {
  const { say, locale, programme, scores } = context;
  const dayOf = (at: string): string => dayName(locale, dateIn(programme.timezone, at));
  const rows = scores.raisedWarnings.flatMap(({ rule, raisedAt, recoveredAt, evidence }) => {
    const texts = ruleTexts(context, rule, evidence);
    if (texts === undefined) return [];
    const until = recoveredAt === null ? say('report.raised.open') : dayOf(recoveredAt);
    return [[texts.name, dayOf(raisedAt), until, texts.evidence, texts.owner]];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.raised.heading') },
    plainTable(
      [
        [say('report.earlyWarning.rule'), 'text'],
        [say('report.raised.raised'), 'text'],
        [say('report.raised.recovered'), 'text'],
        [say('report.earlyWarning.evidence'), 'text'],
        [say('report.earlyWarning.owner'), 'text'],
      ],
      rows,
    ),
  ];
}

/** What the rules of early warning find in this period, the clear ones by name alone; and what they raised day by day. */
export function warningBlocks(context: Context): Block[] {
  const { say, locale, scores } = context;
  const found = scores.earlyWarnings.flatMap(({ rule, state, evidence }) => {
    const texts = ruleTexts(context, rule, evidence);
    return texts === undefined ? [] : [{ state, ...texts }];
  });
  if (found.length === 0) return raisedBlocks(context);
  const isClear = ({ state }: (typeof found)[number]): boolean => state === 'clear';
  const clear = found.filter(isClear).map(({ name }) => name);
  const rows = found
    .filter((one) => !isClear(one))
    .map(({ name, state, evidence, owner }) => [name, say('report.risks.state', { state }), evidence, owner]);
  const table = plainTable(
    [
      [say('report.earlyWarning.rule'), 'text'],
      [say('report.earlyWarning.state'), 'text'],
      [say('report.earlyWarning.evidence'), 'text'],
      [say('report.earlyWarning.owner'), 'text'],
    ],
    rows,
  );
  return [
    { kind: 'heading', text: say('report.earlyWarning.heading') },
    ...(rows.length === 0 ? [] : [table]),
    ...(clear.length === 0
      ? []
      : [{ kind: 'notes', notes: [say('report.earlyWarning.clear', { names: listOf(locale, clear) })] } as const]),
    ...raisedBlocks(context),
  ];
}

/** The risk register, the highest level first, beside the rules that watch it. */
export function riskBlocks(context: Context): Block[] {
  const { say, locale, programme, scores } = context;
  const rows = scores.risks.flatMap(({ risk: id, likelihood, impact, level, due, warning }) => {
    const risk = programme.risks.find((one) => one.id === id);
    if (risk === undefined) return [];
    const day = risk.review;
    return [
      [
        textIn(risk.name, locale),
        say('report.risks.product', { likelihood, impact, level }),
        textIn(risk.owner, locale),
        textIn(risk.response, locale),
        due ? say('report.risks.due', { day }) : day,
        say('report.risks.state', { state: warning ?? 'none' }),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.risks.heading') },
    plainTable(
      [
        [say('report.risks.risk'), 'text'],
        [say('report.risks.level'), 'text'],
        [say('report.actions.owner'), 'text'],
        [say('report.risks.response'), 'text'],
        [say('report.risks.review'), 'text'],
        [say('report.risks.watched'), 'text'],
      ],
      rows,
    ),
  ];
}
