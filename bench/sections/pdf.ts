import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { scopedScoresSchema } from '../../functions/model/scores.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { bundled } from '../bundle.ts';
import { FONTS, monthlyReport, withFonts, written } from '../pdf/prepare.ts';
import { measuredRun, type Run } from '../pdf/process-tree.ts';
import type { Found, Measure } from '../results.ts';
import type { Section } from '../section.ts';
import { median, repeated } from '../timing.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const secondsSchema = z.strictObject({ seconds: z.array(z.number()) });
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Runs of one kind: the median of each figure. */
const typical = (runs: readonly Run[]) => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  peak: median(runs.map(({ peak }) => peak)),
});

async function inTurn(rounds: number, works: readonly (() => Promise<Run>)[]): Promise<Run[][]> {
  const runs: Run[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) for (const [i, work] of works.entries()) runs[i]?.push(await work());
  return runs;
}

const perMegabyte = 1e6;

/** The same Chinese monthly report, drawn by us, printed by Chromium and drawn by react-pdf: warm, and from the start of a process. */
async function run({ quick, directory }: { quick: boolean; directory: string }): Promise<Found> {
  if (!existsSync(CHROMIUM)) throw new Error(`there is no ${CHROMIUM}; name another by CHROMIUM=`);
  const { programme, document } = await monthlyReport('company');
  const given = written(document, directory);
  const at = (name: string): string => join(directory, name);
  // All may keep their compiled code between runs, as a machine that does this daily would.
  const cache = { NODE_COMPILE_CACHE: at('compiled') };
  let profile = 0;
  const chromium = (runs: number) => {
    profile += 1;
    const input = {
      chromium: CHROMIUM,
      url: pathToFileURL(given.html).href,
      profile: at(`profile-${profile}`),
      out: at('chromium.pdf'),
      runs,
    };
    return measuredRun([file('../peers/pdf-chromium.ts'), JSON.stringify(input)], cache);
  };
  const react = (runs: number) => {
    const input = { drawing: given.drawing, fonts: FONTS, out: at('react.pdf'), runs };
    return measuredRun(['--expose-gc', file('../peers/pdf-react.ts'), JSON.stringify(input)], cache);
  };
  await bundled({ draw: file('../pdf/draw.ts') }, directory);
  withFonts(directory);
  const ours = () => measuredRun([at('draw.js'), given.document, at('ours.pdf')], cache);

  await inTurn(1, [ours, () => chromium(1), () => react(1)]);
  const [own = [], browser = [], peer = []] = await inTurn(quick ? 1 : 5, [ours, () => chromium(1), () => react(1)]);
  const start = { ours: typical(own), chromium: typical(browser), react: typical(peer) };

  const rounds = quick ? 5 : 15;
  const warm = await repeated(rounds, () => renderPdf(document));
  const later = async (work: Promise<Run>): Promise<number> =>
    median(secondsSchema.parse(JSON.parse((await work).output)).seconds.slice(2));
  const warmChromium = await later(chromium(rounds + 2));
  const warmReact = await later(react(quick ? 4 : rounds + 2));
  // Whatever else the machine did meanwhile met ours as well.
  const again = await repeated(rounds, () => renderPdf(document));

  const city = (await monthlyReport('city-lanzhou')).scores;
  const editions = await repeated(1, async () => {
    for (let edition = 0; edition < (quick ? 34 : 340); edition += 1) {
      const one = scopedScoresSchema.parse(city);
      await renderPdf(buildDocument({ programme, scores: one, report: 'monthly', locale: 'zh-CN' }));
    }
  });

  const pdfs = {
    ours: readFileSync(at('ours.pdf')),
    chromium: readFileSync(at('chromium.pdf')),
    react: readFileSync(at('react.pdf')),
  };
  for (const pdf of [pdfs.chromium, pdfs.react])
    if (pagesIn(pdf) !== given.sheets) throw new Error(`a peer drew ${pagesIn(pdf)} pages instead of ${given.sheets}`);

  const cpu = (warm.cpu + again.cpu) / 2;
  const wall = (warm.wall + again.wall) / 2;
  const what = `Chinese monthly report, ${given.sheets} pages`;
  const row = (of: string, unit: string, own: number, name: string, value: number, atMost: number | null): Measure => ({
    what: `${what}, ${of}`,
    unit,
    ours: own,
    peer: { name, value },
    target: atMost === null ? null : { of: 'ratio', atMost },
  });
  const [chrome, reactPdf] = ['headless Chromium', '@react-pdf/renderer'];
  return {
    measures: [
      row('warm', 's', wall, chrome, warmChromium, 1 / 5),
      row('warm, processor', 's', cpu, reactPdf, warmReact, 1 / 5),
      row('from process start', 's', start.ours.seconds, chrome, start.chromium.seconds, 1 / 6),
      row('from process start', 's', start.ours.seconds, reactPdf, start.react.seconds, null),
      row('memory', 'MB', start.ours.peak / perMegabyte, chrome, start.chromium.peak / perMegabyte, 1 / 8),
      row('memory', 'MB', start.ours.peak / perMegabyte, reactPdf, start.react.peak / perMegabyte, null),
      row('tagged file', 'KB', pdfs.ours.byteLength / 1e3, chrome, pdfs.chromium.byteLength / 1e3, 1 / 2),
      row('file, theirs untagged', 'KB', pdfs.ours.byteLength / 1e3, reactPdf, pdfs.react.byteLength / 1e3, null),
      {
        what: `city editions of one score, read and drawn, ${quick ? 34 : 340}`,
        unit: '/s per core',
        ours: (quick ? 34 : 340) / editions.cpu,
        peer: null,
        target: { of: 'ours', atLeast: 10 },
      },
    ],
    notes: [
      'all draw the same pages, text and marks in the same font; Chromium and ours tagged, react-pdf without tags',
    ],
  };
}

export const section: Section = { run };
