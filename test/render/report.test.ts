import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { glyphsOf } from './support/glyphs.ts';
import {
  coveredWords,
  fontsOf,
  outsideMargins,
  pagesOf,
  structureOf,
  withoutPoppler,
  wordsOf,
} from './support/poppler.ts';
import { documentOf, reports, samples } from './support/reports.ts';
import { stringsOf } from './support/strings.ts';

it('every monthly report of every shipped programme is looked at', () => {
  const shipped = readdirSync(new URL('../../templates/programmes', import.meta.url));
  const names = shipped.filter((name) => name.endsWith('.yaml')).map((name) => name.replace('.yaml', ''));
  expect(Object.keys(samples).sort()).toEqual(names.sort());
  for (const [sample, { programme }] of Object.entries(samples)) {
    const asked = programme.reports.filter(({ period }) => period === 'month').map(({ id }) => id);
    expect(asked.filter((id) => !reports.some((r) => r.sample === sample && r.report === id))).toEqual([]);
  }
});

describe.each(reports)('$sample, $report, $scope, $locale', ({ sample, report, scope, locale, sheets: expected }) => {
  const document = documentOf(sample, report, scope, locale);
  const drawing = renderPdf(document);

  it('is drawn, byte for byte the same each time', async () => {
    const again = await renderPdf(documentOf(sample, report, scope, locale));
    const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
    expect(hash(again)).toBe(hash(await drawing));
  });

  it.skipIf(withoutPoppler)('shows every text of the document, on as many sheets as expected', async () => {
    const sheets = pagesOf(await drawing);
    const text = sheets.join('');
    expect(stringsOf(document).filter((s) => !text.includes(s))).toEqual([]);
    expect(sheets).toHaveLength(expected);
    if (document.stamp !== null) for (const sheet of sheets) expect(sheet).toContain(document.stamp.replace(/\s/g, ''));
  });

  it.skipIf(withoutPoppler)(
    'is a sound file with embedded subsets of its fonts only, and no missing glyph',
    async () => {
      expect(structureOf(await drawing)).toContain('No syntax or stream encoding errors found');
      const fonts = fontsOf(await drawing);
      expect(fonts.length).toBeGreaterThanOrEqual(3);
      for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true });
      const glyphs = glyphsOf(await drawing);
      expect(glyphs.size).toBeGreaterThan(60);
      expect(glyphs).not.toContain('0000');
    },
  );

  it.skipIf(withoutPoppler)('keeps its margins, and no word covers another', async () => {
    const words = wordsOf(await drawing);
    expect(words.length).toBeGreaterThan(150);
    expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
    expect(coveredWords(words)).toEqual([]);
  });
});
