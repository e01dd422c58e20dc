/** Rows of a file with what must become of each, worked out here by plain bookkeeping. */
export interface RowsToImport {
  readonly lines: readonly string[];
  readonly accepted: number;
  readonly unchanged: number;
  /** Rows as a spreadsheet counts; the file has no header. */
  readonly rejected: readonly number[];
  /** Code of C11 that must be stored in the end, by id. */
  readonly stored: ReadonlyMap<string, number>;
}

const ITEM = 'C11';
const [FROM, TO] = [1, 5];

const line = (id: string, code: number, revision: number) =>
  JSON.stringify({ id, operator: 'gansu-mobile', answeredAt: '2026-03-10', answers: { [ITEM]: code }, revision });

/**
 * Of each fifty rows one is off the scale, one is no JSON, one repeats the row before, one contradicts an earlier one and
 * one corrects one; the first `known` ids are stored already.
 */
export function rowsToImport(count: number, known: number): RowsToImport {
  const lines: string[] = [];
  const stored = new Map<string, { code: number; revision: number }>();
  const rejected: number[] = [];
  let [accepted, unchanged] = [0, 0];
  const add = (id: string, code: number, revision = 0) => {
    const there = stored.get(id);
    const before =
      there ?? (Number(id.slice(2)) < known ? { code: codeOf(Number(id.slice(2))), revision: 0 } : undefined);
    lines.push(line(id, code, revision));
    if (code < FROM || code > TO) rejected.push(lines.length);
    else if (before === undefined || before.revision < revision) {
      accepted += 1;
      stored.set(id, { code, revision });
    } else if (before.code === code) {
      unchanged += 1;
      stored.set(id, before);
    } else rejected.push(lines.length);
  };
  for (let i = 0; lines.length < count; i += 1) {
    const id = `r-${i}`;
    const [kind, code] = [i % 50, codeOf(i)];
    add(id, kind === 7 ? TO + 1 : code);
    if (kind === 11) {
      lines.push('{"id": oops');
      rejected.push(lines.length);
    }
    if (kind === 13) add(id, code);
    if (kind === 17) add(`r-${i - 2}`, codeOf(i - 2) === TO ? FROM : codeOf(i - 2) + 1);
    if (kind === 19) add(`r-${i - 3}`, code, 1);
  }
  return { lines, accepted, unchanged, rejected, stored: new Map([...stored].map(([id, { code }]) => [id, code])) };
}

/** The code that a row of the file has for the item. */
const codeOf = (i: number): number => FROM + ((i * 7) % (TO - FROM + 1));

export const knownLines = (known: number): string[] =>
  Array.from({ length: known }, (_, i) => line(`r-${i}`, codeOf(i), 0)).filter((_, i) => i % 50 !== 7);
