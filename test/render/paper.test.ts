import { expect, it } from 'vitest';
import { contrastOf } from '../../functions/model/colour.ts';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { onLevel, paletteOf } from '../../templates/report/palette.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { objectsOf } from './support/pdf-objects.ts';
import { coveredWords, outsideMargins, pagesOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { gansuSample } from './support/samples.ts';
import { stringsOf } from './support/strings.ts';
import { walk } from './support/structure.ts';

const { programme, scores } = await gansuSample();
const documentOf = (locale: (typeof LOCALES)[number], changes: object) =>
  buildDocument({
    programme: { ...programme, ...changes },
    scores: scopedScores(scores, 'company'),
    report: 'monthly',
    locale,
  });
const onPaper = (paper: 'a4' | 'letter') => ({ reports: programme.reports.map((r) => ({ ...r, paper })) });

it.skipIf(withoutPoppler).each(LOCALES)(
  'a report on Letter keeps its margins and shows everything (%s)',
  async (locale) => {
    const document = documentOf(locale, onPaper('letter'));
    const pdf = await renderPdf(document);
    const objects = objectsOf(pdf);
    for (const page of objects.pages) expect(objects.dictionary(page)['/MediaBox']).toEqual([0, 0, 612, 792]);
    const words = wordsOf(pdf);
    expect(outsideMargins(words, PAPERS.letter)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
    const text = pagesOf(pdf).join('');
    expect(stringsOf(document).filter((s) => !text.includes(s))).toEqual([]);
    expect(walk(pdf).faults).toEqual([]);
  },
);

const ACCENT = '#7A1F3D';
const asOperands = (hex: string): string =>
  [1, 3, 5].map((at) => String(Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)))).join(' ');

it.skipIf(withoutPoppler)('the accent takes the place of the blue, everywhere', async () => {
  const drawn = async (accent: string | undefined) => {
    const objects = objectsOf(await renderPdf(documentOf('en', { accent })));
    return objects.pages.map((p) => objects.stream(objects.dictionary(p)['/Contents']).toString('latin1')).join('');
  };
  const blue = asOperands('#0B5FA5');
  expect(await drawn(undefined)).toContain(blue);
  expect(await drawn(ACCENT)).not.toContain(blue);
  expect(await drawn(ACCENT)).toContain(asOperands(ACCENT));
});

it.each(['#0B5FA5', ACCENT, '#000000', '#767676', '#005500'])(
  'text keeps 4.5:1 on every level, accent %s',
  (accent) => {
    const palette = paletteOf(accent);
    for (const levels of [2, 3, 4, 5, 6, 7])
      for (let level = 0; level < levels; level += 1)
        expect(contrastOf(palette({ level, of: levels }), palette(onLevel(level, levels)))).toBeGreaterThanOrEqual(4.5);
  },
);
