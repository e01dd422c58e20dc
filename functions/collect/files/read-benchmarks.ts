import { readCsv } from './csv.ts';
import type { Bytes } from './decode.ts';
import { FileError } from './fault.ts';

const COLUMNS = ['period', 'operator', 'brand', 'indicator', 'part', 'value', 'n', 'sd', 'source'];
const NUMBERS = new Set(['value', 'n', 'sd']);

/**
 * The published scores of a CSV file, as the API takes them.
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
    const value = (column: string, cell: string) =>
      NUMBERS.has(column) && Number.isFinite(Number(cell)) ? Number(cell) : cell;
    yield { row, input: Object.fromEntries(filled.map(([column, cell]) => [column, value(column, cell)])) };
  }
}
