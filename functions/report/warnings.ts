import { evidenceWords } from '../../templates/report/warning-words.ts';
import type { Block } from '../model/document.ts';
import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';
import { plainTable } from './plain-cells.ts';

/** What the rules of early warning find in this period. */
export function warningBlocks(context: Context): Block[] {
  const { say, locale, programme, scores } = context;
  const rows = scores.earlyWarnings.flatMap(({ rule: id, state, evidence }) => {
    const rule = programme.warnings.find((one) => one.id === id);
    if (rule === undefined) return [];
    const owner = textIn((rule.owner ?? programme.owner).name, locale);
    return [
      [
        textIn(rule.name, locale),
        say('report.risks.state', { state }),
        evidenceWords(locale, rule, evidence, {
          indicator: context.indicatorName,
          operator: (operator) => context.partyName({ operator, brand: null }),
        }),
        owner,
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: say('report.earlyWarning.heading') },
    plainTable(
      [
        [say('report.earlyWarning.rule'), 'text'],
        [say('report.earlyWarning.state'), 'text'],
        [say('report.earlyWarning.evidence'), 'text'],
        [say('report.earlyWarning.owner'), 'text'],
      ],
      rows,
    ),
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
