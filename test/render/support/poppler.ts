import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../../templates/report/theme.ts';

/** Why checks of the finished file are skipped, or false if the programs they need are installed. */
export const withoutPoppler: false | string = ['pdftotext', 'pdffonts', 'qpdf'].some(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
  ? 'needs poppler-utils (pdftotext, pdffonts) and qpdf'
  : false;

/** Lets a program that reads files read this one. */
export function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-render-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program writes to its standard output; it throws where the program ends with an error. */
export const output = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

/** The text of each page, white space removed: a gap of a quarter em reads as a space. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  withFile(pdf, (path) => output('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']))
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));

/** What qpdf says about the structure of the file; it throws if there is a fault. */
export const structureOf = (pdf: Uint8Array): string => withFile(pdf, (path) => output('qpdf', ['--check', path]));

/** `emb sub` of each font, as pdffonts lists them. */
export const fontsOf = (pdf: Uint8Array): { name: string; embedded: boolean; subset: boolean }[] =>
  withFile(pdf, (path) => output('pdffonts', [path]))
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [name = '', ...rest] = line.split(/\s+/);
      const flags = rest.filter((word) => word === 'yes' || word === 'no');
      return { name, embedded: flags[0] === 'yes', subset: flags[1] === 'yes' };
    });

export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its box in points, measured from the finished file. */
export function wordsOf(pdf: Uint8Array): Word[] {
  const layout = withFile(pdf, (path) => output('pdftotext', ['-bbox-layout', path, '-']));
  return layout
    .split('<page ')
    .slice(1)
    .flatMap((page, number) =>
      [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text = '']) => ({
        page: number + 1,
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/** Words that stand outside the margins of a paper. */
export function outsideMargins(words: readonly Word[], paper: Paper): Word[] {
  const side = paper.side - 3;
  const edge = paper.margin - 3;
  return words.filter(
    (w) => w.left < side || w.right > paper.width - side || w.top < edge || w.bottom > paper.height - edge,
  );
}

/** A word's ink: its box is as high as the font's tallest glyph, and full-width punctuation is half white. */
function inkOf(word: Word): Word {
  const height = word.bottom - word.top;
  const em = height / 1.448;
  return {
    ...word,
    top: word.top + height * 0.28,
    bottom: word.bottom - height * 0.18,
    left: word.left + (/^[（《「『“]/.test(word.text) ? em / 2 : 0),
    right: word.right - (/[，。、；：！？）》」』”]$/.test(word.text) ? em / 2 : 0),
  };
}

/** Pairs of words on one page whose ink overlaps, as `page 1: this / that`. */
export function coveredWords(words: readonly Word[]): string[] {
  const inks = words.map(inkOf);
  return inks.flatMap((a, i) =>
    inks.slice(i + 1).flatMap((b) => {
      if (a.page !== b.page) return [];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 0.3 && down > 0.3 ? [`page ${a.page}: ${a.text} / ${b.text}`] : [];
    }),
  );
}
