/** A quoted cell from its opening quote on, with what closes it: the end of the record or a comma. */
const QUOTED = /\s*"((?:[^"]|"")*)"\s*(,|$)/y;

/**
 * The cells of a CSV record (RFC 4180). White space around a cell is dropped, inside quotes it is kept; a quote within a
 * cell that does not begin with one is part of it, as in `5" pipe`. Undefined where a quoted cell is not closed, or goes
 * on behind its quote.
 */
export function cellsOf(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  for (let at = 0; ; ) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    if (quoted !== null) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"'));
      if (quoted[2] === '') return cells;
      at = QUOTED.lastIndex;
      continue;
    }
    const comma = text.indexOf(',', at);
    const cell = text.slice(at, comma < 0 ? text.length : comma).trim();
    if (cell.startsWith('"')) return undefined;
    cells.push(cell);
    if (comma < 0) return cells;
    at = comma + 1;
  }
}
