import type { Results, Row } from './results.ts';

const HEAD = ['what', 'unit', 'ours', 'peer', 'by', 'ratio', 'target', 'met'];

/** Three digits that count, or a whole number. */
const figure = (value: number): string =>
  new Intl.NumberFormat('en', {
    maximumSignificantDigits: Math.abs(value) >= 100 ? 15 : 3,
    maximumFractionDigits: 0,
  }).format(Math.abs(value) >= 100 ? Math.round(value) : value);

function targetOf({ target }: Row): string {
  if (target === null) return '';
  const limit = 'atMost' in target ? `≤ ${figure(target.atMost)}` : `≥ ${figure(target.atLeast)}`;
  return target.of === 'ratio' ? `ratio ${limit}` : limit;
}

const cellsOf = (row: Row): string[] => [
  row.what,
  row.unit,
  figure(row.ours),
  row.peer === null ? '' : figure(row.peer.value),
  row.peer?.name ?? '',
  row.ratio === null ? '' : row.ratio.toPrecision(2),
  targetOf(row),
  row.met === null ? '' : row.met ? 'yes' : 'NO',
];

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** The results as the terminal shows them. */
export function textTable({ sections }: Results): string {
  const lines = aligned([HEAD, ...sections.flatMap(({ rows }) => rows.map(cellsOf))]);
  const asides = sections.flatMap(({ id, notes, failure }) => [
    ...notes.map((note) => `${id}: ${note}`),
    ...(failure === null ? [] : [`✗ ${id} failed: ${failure}`]),
  ]);
  return [...lines, ...asides].join('\n');
}

const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The results as the README shows them. */
export function markdownTable({ date, machine, node, commit, quick, sections }: Results): string {
  const where = `${machine.cores} × ${machine.cpu}, ${machine.memoryGigabytes.toFixed(0)} GB, ${machine.system}`;
  const rows = sections.flatMap((section) => section.rows.map((row) => markdownRow(cellsOf(row))));
  const head = [markdownRow(HEAD), markdownRow(HEAD.map(() => '---'))];
  const stamp = `${date.slice(0, 10)}, ${where}, Node ${node}, commit ${commit}${quick ? ', quick' : ''}`;
  return [...head, ...rows, '', stamp].join('\n');
}
