import { LOCALES } from '../../model/text.ts';
import type { Bytes } from './bytes.ts';
import { readCsv } from './csv.ts';
import { FileError } from './fault.ts';
import { headerCheck } from './header.ts';

/** Where it was published may be said once (`source`) or per language (`source.en`). */
const SOURCES = new Map(LOCALES.map((locale) => [`source.${locale}`, locale]));
const COLUMNS = {
  of: 'benchmarks',
  needed: ['period', 'operator', 'indicator'],
  optional: ['brand', 'part', 'value', 'n', 'sd', 'rank', 'shares', 'source', ...SOURCES.keys()],
};
const NUMBERS = new Set(['value', 'n', 'sd', 'rank']);

/** A cell as the API takes it; text that is no number stays text, for the API to refuse by name. */
function contentOf(column: string, cell: string): unknown {
  const number = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  if (column === 'shares') return cell.split('/').map(number);
  return NUMBERS.has(column) ? number(cell) : cell;
}

/** Refuses a header that would say twice where a score was published. */
function check(file: string): (columns: readonly string[]) => void {
  const known = headerCheck(file, COLUMNS);
  const reason = 'stands beside columns of the same per language; keep it or them';
  return (columns) => {
    known(columns);
    if (columns.includes('source') && columns.some((column) => SOURCES.has(column)))
      throw new FileError({ file, row: 1, column: 'source', reason });
  };
}

/**
 * The published scores of a CSV file, as the API takes them; shares are written `35/23/21/21`.
 * @throws {FileError} for a file that cannot be read or a column that is lacking or unknown; values are judged by the API.
 */
export async function* readBenchmarksFile(
  file: string,
  bytes: Bytes,
): AsyncGenerator<{ row: number; input: Record<string, unknown> }> {
  for await (const { row, cells } of readCsv(file, bytes, check(file))) {
    const filled = [...cells].filter(([, cell]) => cell !== '');
    const content = filled.flatMap(([column, cell]) =>
      SOURCES.has(column) ? [] : [[column, contentOf(column, cell)]],
    );
    const perLanguage = filled.flatMap(([column, cell]) => {
      const locale = SOURCES.get(column);
      return locale === undefined ? [] : [[locale, cell]];
    });
    const source = perLanguage.length === 0 ? {} : { source: Object.fromEntries(perLanguage) };
    yield { row, input: { ...Object.fromEntries(content), ...source } };
  }
}
