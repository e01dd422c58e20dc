import { count } from '../../templates/locale/numbers.ts';
import type { ReportPage } from '../model/document.ts';
import type { Context } from './context.ts';
import { methodEntries } from './method-entries.ts';
import { sampleBlocks } from './sample-table.ts';

function title(context: Context): string {
  const { say, locale, scores } = context;
  const { quotas } = scores.sample;
  const n = count(locale, scores.scope.n);
  if (scores.scope.n === 0) return say('report.method.title.none');
  if (quotas.length === 0) return say('report.method.title.plain', { n });
  const missed = quotas.filter((q) => q.n < q.minimum).length;
  return missed === 0 ? say('report.method.title.met', { n }) : say('report.method.title.missed', { n, missed });
}

/** What a sceptic checks: the sample, the rules, and where everything comes from. */
export function methodPage(context: Context): ReportPage {
  return {
    label: context.say('report.method.label'),
    title: title(context),
    blocks: [
      ...sampleBlocks(context),
      { kind: 'heading', text: context.say('report.method.rules') },
      { kind: 'definitions', entries: methodEntries(context) },
    ],
  };
}
