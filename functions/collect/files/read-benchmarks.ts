import { readCsv } from './csv.ts';
import type { Bytes } from './decode.ts';
import { FileError } from './fault.ts';

const COLUMNS = ['period', 'operator', 'brand', 'indicator', 'part', 'value', 'n', 'sd', 'rank', 'shares', 'source'];
const NUMBERS = new Set(['value', 'n', 'sd', 'rank']);

/** A cell as the API takes it; text that is no number stays text, for the API to refuse by name. */
function contentOf(column: string, cell: string): unknown {
  const number = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  if (column === 'shares') return cell.split('/').map(number);
  return NUMBERS.has(column) ? number(cell) : cell;
}

/**
 * The published scores of a CSV file, as the API takes them; shares are written `35/23/21/21`.
 * @throws {FileError} for a file that cannot be read or a column that is unknown; values are judged by the API.
 */
export async function* readBenchmarksFile(
  file: string,
  bytes: Bytes,
): AsyncGenerator<{ row: number; input: Record<string, unknown> }> {
  const header = (columns: readonly string[]) => {
    const unknown = columns.find((c) => !COLUMNS.includes(c));
    if (unknown)
      throw new FileError({
        file,
        row: 1,
        column: unknown,
        reason: `is not a column of benchmarks; known: ${COLUMNS.join(', ')}`,
      });
  };
  for await (const { row, cells } of readCsv(file, bytes, header)) {
    const filled = [...cells].filter(([, cell]) => cell !== '');
    yield { row, input: Object.fromEntries(filled.map(([column, cell]) => [column, contentOf(column, cell)])) };
  }
}
