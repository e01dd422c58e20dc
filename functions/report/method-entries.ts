import { joined } from '../../templates/locale/index.ts';
import { count, instantName, percent, periodName, significance } from '../../templates/locale/numbers.ts';
import type { DefinitionsBlock } from '../model/document.ts';
import { indicatorTree } from '../model/programme/index.ts';
import { textIn } from '../model/text.ts';
import { arrivalEntries } from './arrivals.ts';
import type { Context } from './context.ts';
import { contradictions } from './contradictions.ts';
import { qualityEntries, weightingEntry } from './quality-entries.ts';

type Entries = DefinitionsBlock['entries'];

function weights(context: Context): string {
  const { say, locale, dimensions, scores } = context;
  const shares = dimensions.map((d) => d.weight ?? 0);
  const equal = shares.every((share) => Math.abs(share - (shares[0] ?? 0)) < 1e-9);
  const counted = dimensions.filter((d) => d.weight !== null && d.weight > 0);
  const listed = counted.map((d) =>
    say('report.method.weight', {
      indicator: context.indicatorName(d.indicator),
      share: percent(locale, d.weight ?? 0),
    }),
  );
  const text = equal
    ? say('report.method.weights.equal', { count: dimensions.length })
    : joined(locale, 'items', listed);
  const { asked, status, n } = scores.index.weights;
  if (status === 'estimated')
    return say('report.method.weights.estimated', { how: asked, n: count(locale, n ?? 0), weights: text });
  const stated = say(`report.method.weights.${scores.rules.weights}`, { weights: text });
  return status === 'not_estimated' ? stated : say('report.method.weights.refused', { how: asked, weights: stated });
}

function minimum(context: Context): string {
  const tree = indicatorTree(context.programme);
  const index = tree.find((n) => n.level === 0);
  const minima = tree.filter((n) => n.level === 1 && n.children.length > 0).map((n) => n.minimumAnswered);
  const low = Math.min(...minima);
  const high = Math.max(...minima);
  const rest =
    minima.length === 0
      ? ''
      : low === high
        ? context.say('report.method.minimumSame', { minimum: low })
        : context.say('report.method.minimumRange', { low, high });
  return context.say('report.method.minimumText', {
    index: context.indicatorName(context.index.indicator),
    indexMinimum: index?.minimumAnswered ?? 0,
    indexChildren: index?.children.length ?? 0,
    rest,
  });
}

function provenance(context: Context): Entries {
  const { say, programme, scores, locale } = context;
  const stated = programme.provenance ? [textIn(programme.provenance.statement, locale)] : [];
  const stamp = say('report.stamp.simulated');
  const stamped = scores.provenance === 'simulated' ? [say('report.method.stamp', { stamp })] : [];
  const texts = [...stated, ...stamped];
  const text = texts.length === 0 ? say('report.method.survey') : joined(locale, 'sentences', texts);
  return [{ term: say('report.method.provenance'), text }];
}

/** The rules of the report, term by term. */
export function methodEntries(context: Context): Entries {
  const { say, locale, scores, programme } = context;
  const { rules } = scores;
  return [
    { term: say('report.method.scope'), text: textIn(context.scope.name, locale) },
    { term: say('report.method.period'), text: periodName(locale, scores.period) },
    {
      term: say('report.method.cutOff'),
      text: say('report.method.cutOffText', { instant: instantName(locale, scores.cutOff, programme.timezone) }),
    },
    ...provenance(context),
    ...arrivalEntries(context),
    ...qualityEntries(context),
    ...weightingEntry(context),
    { term: say('report.method.form'), text: say(`report.method.form.${rules.form}`) },
    { term: say('report.method.weights'), text: weights(context) },
    { term: say('report.method.minimum'), text: minimum(context) },
    {
      term: say('report.method.bases'),
      text: say('report.method.basesText', {
        hide: count(locale, rules.hideBelow),
        last: count(locale, rules.markBelow - 1),
      }),
    },
    {
      term: say('report.method.tests'),
      text: say('report.method.testsText', {
        adjustment: say(`report.adjustment.${rules.adjustment}`),
        significance: significance(locale, rules.significance),
      }),
    },
    { term: say('report.method.interval'), text: say('report.method.intervalText') },
    ...contradictions(context),
    {
      term: say('report.method.version'),
      text: say('report.method.versionText', {
        id: scores.programme.id,
        from: periodName(locale, scores.programme.effectiveFrom),
        hash: scores.programme.hash,
      }),
    },
    {
      term: say('report.method.methodVersion'),
      text: say('report.method.methodVersionText', { method: scores.methodVersion, revision: scores.revision }),
    },
  ];
}
