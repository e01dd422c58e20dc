import { type Programme, parseProgramme } from '../../../functions/model/programme/index.ts';
import { programmeOf } from '../programmes/files.ts';
import { type Answered, rowsOf } from './survey.ts';

export const programme = programmeOf('sfo-airport.yaml');
export const rows = (year: number) => rowsOf(`sfo-${year}.csv`);

/** Segment values of a row as the programme's column mapping reads them. */
function segmentsOf({ files }: Programme, row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files.segments).flatMap(([id, coded]): [string, string][] => {
      const value = typeof coded === 'string' ? row[coded] : coded.values[row[coded.column] ?? ''];
      return value ? [[id, value]] : [];
    }),
  );
}

/** Rows as the programme's column mapping reads them. */
export function responsesOf(p: Programme, year: number): Answered[] {
  const { operator } = p.files;
  if (typeof operator === 'string') throw new Error('airlines are mapped');
  return rows(year).map((row) => ({
    operator: operator.values[row.airline ?? ''] ?? 'not mapped',
    segments: segmentsOf(p, row),
    answers: Object.fromEntries(p.items.map(({ id }) => [id, row[id] === '' ? null : Number(row[id])])),
    weight: Number(row.weight),
  }));
}

/** The shipped programme with everyone a customer of one operator, as R's figures of the whole airport have it. */
export const wholeAirport = (more: Partial<Programme> = {}): Programme => {
  const { files, operators, ...rest } = programme;
  if (typeof files.operator === 'string') throw new Error('airlines are mapped');
  const values = Object.fromEntries(Object.keys(files.operator.values).map((airline) => [airline, 'united']));
  const operator = { ...files.operator, values };
  return parseProgramme({ ...rest, operators: operators.slice(0, 1), files: { ...files, operator }, ...more });
};
