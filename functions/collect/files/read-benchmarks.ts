import type { Bytes } from './bytes.ts';
import { readCsv } from './csv.ts';
import { headerCheck } from './header.ts';

const COLUMNS = {
  of: 'benchmarks',
  needed: ['period', 'operator', 'indicator', 'source'],
  optional: ['brand', 'part', 'value', 'n', 'sd', 'rank', 'shares'],
};
const NUMBERS = new Set(['value', 'n', 'sd', 'rank']);

/** A cell as the API takes it; text that is no number stays text, for the API to refuse by name. */
function contentOf(column: string, cell: string): unknown {
  const number = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  if (column === 'shares') return cell.split('/').map(number);
  return NUMBERS.has(column) ? number(cell) : cell;
}

/**
 * The published scores of a CSV file, as the API takes them; shares are written `35/23/21/21`.
 * @throws {FileError} for a file that cannot be read or a column that is lacking or unknown; values are judged by the API.
 */
export async function* readBenchmarksFile(
  file: string,
  bytes: Bytes,
): AsyncGenerator<{ row: number; input: Record<string, unknown> }> {
  for await (const { row, cells } of readCsv(file, bytes, headerCheck(file, COLUMNS))) {
    const filled = [...cells].filter(([, cell]) => cell !== '');
    yield { row, input: Object.fromEntries(filled.map(([column, cell]) => [column, contentOf(column, cell)])) };
  }
}
