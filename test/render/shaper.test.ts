import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../templates/report/kit/plain-glyphs.ts';
import { createShaper } from '../../templates/report/kit/shaper.ts';

const file = readFileSync('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const parse = (): Font => create(file) as Font;
const shaper = createShaper(parse, true);

/** What pdfkit writes into a file's table of characters. */
const charactersOf = (text: string): string =>
  shaper.embedded
    .layout(text)
    .glyphs.flatMap(({ codePoints }) => codePoints.map((point) => String.fromCodePoint(point)))
    .join('');

describe('a font that all documents share', () => {
  // The font has one glyph for each of these groups: read from a file, it must be the character that was written.
  it.each([
    ['·', '•', '・'],
    ['-', '\u2011', '-'],
    ['–', '‒', '–'],
    ['①', '➀', '①'],
  ])('keeps %s, %s and %s apart, whichever was set first', (...texts) => {
    for (const text of texts) expect(charactersOf(text)).toBe(text);
    for (const text of texts.toReversed()) expect(charactersOf(`前${text}后`)).toBe(`前${text}后`);
  });

  it('knows which characters a ligature stands for', () => {
    for (const text of ['fi', 'findings', 'first', 'fi']) expect(charactersOf(text)).toBe(text);
    expect(shaper.embedded.layout('fi').glyphs).toHaveLength(1);
  });

  it('writes every space as a space', () => expect(charactersOf('1\u00A0000 Mbit/s')).toBe('1 000 Mbit/s'));

  it.each([
    '甘肃移动满意度（2026年10月）：72.4 分，高于电信。',
    'AVATAR To, Wave: the 95 % interval is −2.3 to +0.8 points',
    '“Quoted”, said the agent’s customer',
    '《电信条例》，第三条；其余（略）！',
    '57（54～59） ',
    '−0.9 (−3.6–1.8), ±2 = 100 %~95%²',
    'p = 0.047111',
  ])('sets %s as the font itself does', (text) => {
    for (const features of [[], ['pwid']] as const) {
      const own = parse().layout(text, [...features]);
      expect(shaper.width(text, features)).toBeCloseTo(own.advanceWidth / 1000, 10);
      const set = shaper.embedded.layout(text, [...features]);
      expect(set.glyphs.map(({ id }) => id)).toEqual(own.glyphs.map(({ id }) => id));
      expect(set.positions).toEqual(own.positions.map((position) => ({ ...position })));
    }
  });

  // Said of it in font-family.ts; each figure beside each, both ways round.
  it.each(['400Regular', '500Medium', '700Bold'])('sets figures without regard to their neighbours in %s', (weight) => {
    const path = `node_modules/@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
    const font = create(readFileSync(path)) as Font;
    const figures = [...FIGURES];
    const text = figures
      .map(
        (one, i) =>
          `${one}${figures
            .slice(i)
            .map((other) => other + one)
            .join('')}`,
      )
      .join('');
    const { glyphs, positions } = font.layout(text);
    const alone = [...text].map((figure) => font.glyphForCodePoint(figure.codePointAt(0) ?? 0));
    expect(glyphs.map(({ id }) => id)).toEqual(alone.map(({ id }) => id));
    expect(positions.map(({ xAdvance }) => xAdvance)).toEqual(alone.map(({ advanceWidth }) => advanceWidth));
    expect(positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)).toBe(true);
  });

  it('gives pdfkit positions of its own, which it scales in place', () => {
    for (const position of shaper.embedded.layout('满意').positions) position.xAdvance *= 2;
    expect(shaper.embedded.layout('满意').positions.map(({ xAdvance }) => xAdvance)).toEqual([1000, 1000]);
  });
});
