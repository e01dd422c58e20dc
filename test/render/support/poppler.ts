import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why checks of the finished file are skipped, or false if the programs they need are installed. */
export const withoutPoppler: false | string = ['pdftotext', 'pdffonts', 'qpdf'].some(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
  ? 'needs poppler-utils (pdftotext, pdffonts) and qpdf'
  : false;

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-render-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const output = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

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
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g,
        ),
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
