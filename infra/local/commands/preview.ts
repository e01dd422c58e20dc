import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { scopesOf } from '../../../functions/model/programme/index.ts';
import { localeSchema } from '../../../functions/model/text.ts';
import { buildDocument } from '../../../functions/report/build-document.ts';
import { renderPdf } from '../../../templates/report/render.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';
import { sampleScores, scoresIn } from './preview-scores.ts';
import { SAMPLE } from './sample.ts';

const text = { type: 'string' } as const;
const OPTIONS = { report: text, locale: text, scope: text, scores: text, programme: text, out: text };

function oneOf(name: string, given: string, known: readonly string[]): string {
  if (known.includes(given)) return given;
  throw new BadInput([`--${name} ${given}: give one of ${known.join(', ')}`]);
}

/** `yardstick preview`: one report from the shipped sample or from a scores.json, for people who edit layouts. */
export async function previewCommand(args: string[], terminal: Terminal): Promise<number> {
  const started = performance.now();
  const { values } = parseArgs({ args, options: OPTIONS });
  if ((values.scores === undefined) !== (values.programme === undefined))
    throw new BadInput(['--scores and --programme go together: a scores.json and the programme that it was scored by']);
  const programme = await loadProgramme(values.programme ?? SAMPLE.programme);
  const scopes = scopesOf(programme).map((s) => s.id);
  const reports = programme.reports.map((r) => r.id);
  const report = oneOf('report', values.report ?? reports[0] ?? '', reports);
  const scope = oneOf('scope', values.scope ?? scopes[0] ?? '', scopes);
  const locale = localeSchema.parse(oneOf('locale', values.locale ?? programme.locales[0] ?? '', localeSchema.options));
  const scores =
    values.scores === undefined ? await sampleScores(programme, scope, terminal) : scoresIn(values.scores, scope);
  const pdf = await renderPdf(buildDocument({ programme, scores, report, locale }));
  const out = values.out ?? `${report}.${scope}.${locale}.pdf`;
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, pdf);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.say(`✓ ${out}: ${Math.ceil(pdf.byteLength / 1024)} KB in ${seconds} s`);
  terminal.answer({ file: out, bytes: pdf.byteLength });
  return EXIT.sent;
}
