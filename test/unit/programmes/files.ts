import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Programme, parseProgramme } from '../../../functions/model/programme/index.ts';

export const SAMPLES = new URL('../../../templates/programmes/', import.meta.url);
export const FIXTURES = new URL('../../fixtures/', import.meta.url);

export function programmeOf(file: string): Programme {
  return parseProgramme(parse(readFileSync(new URL(file, SAMPLES), 'utf8')));
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file without quotes, by nothing but splitting. */
export function rowsOf(file: URL): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${file.pathname}: ${line} has ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
