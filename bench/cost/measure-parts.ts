import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FieldworkRecord, Layout } from '../../functions/model/packed.ts';
import type { Programme } from '../../functions/model/programme/index.ts';
import { counter, noCounts } from '../../functions/run/count.ts';
import { QUARTERS } from '../../functions/run/parts/part.ts';
import { askedOf } from '../../functions/run/requirements.ts';
import {
  accumulator,
  emptyFieldwork,
  examine,
  fieldworkReader,
  partLines,
  planScoring,
  readPart,
} from '../../functions/scoring/index.ts';
import { recordOf } from '../../functions/store/response-item.ts';
import type { Item } from '../../functions/store/table.ts';
import { PackedLines } from '../../functions/store/work.ts';
import { SAMPLE } from '../../infra/local/commands/sample.ts';
import { repeated } from '../timing.ts';

/** What counting a large month in parts takes; seconds are those of one core of this machine. */
export interface MeasuredParts {
  /** Reading an answer from a page of the table and counting it for the quotas. */
  readonly secondsToTally: number;
  /** Reading it, adding it to what the gate counts, and leaving who gave it. */
  readonly secondsToLook: number;
  /** Reading a person who was seen once, in each of four quarters, and judging them. */
  readonly secondsToExamine: number;
  /** Of a person who was seen once, compressed. */
  readonly bytesPerPerson: number;
  /** Of a cell: as text, and compressed. */
  readonly textPerCell: number;
  readonly bytesPerCell: number;
  /** Reading a cell and checking its form. */
  readonly secondsPerCell: number;
  /** Cells that the programme has at most. */
  readonly cells: number;
}

function packed(lines: Iterable<string>): Uint8Array {
  const done = new PackedLines();
  for (const line of lines) done.add(line);
  return done.bytes();
}

const linesIn = (bytes: Uint8Array): string[] => gunzipSync(bytes).toString('utf8').trimEnd().split('\n');

async function* inTurn(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/**
 * Measures with the records of the sample, as if each named a contact of its own.
 * @param page Items as the table sends them.
 */
export async function measuredParts(
  rounds: number,
  programme: Programme,
  layoutOf: (id: string) => Layout,
  page: string,
): Promise<MeasuredParts> {
  const asked = askedOf(programme);
  const read = (): FieldworkRecord[] => {
    const { Items: items }: { Items: Item[] } = JSON.parse(page);
    return items.map(recordOf);
  };
  const records = read();
  const contacts = records.map((_, i) => createHash('sha256').update(String(i)).digest('base64url'));
  const toTally = await repeated(rounds, () => {
    const quotas = { ...asked, quotas: programme.quotas, sources: [], operators: [] };
    const [counts, add] = [noCounts(quotas), counter(quotas, layoutOf)];
    for (const record of read()) add(counts, record);
  });
  const look = (): Uint8Array => {
    const [counts, fieldwork] = [noCounts(asked), emptyFieldwork()];
    const [add, note] = [counter(asked, layoutOf), fieldworkReader(programme, layoutOf)];
    for (const [i, record] of read().entries()) {
      add(counts, record);
      const { id, layout, packed, weight, answeredAt } = record;
      note(fieldwork, { id, layout, packed, weight, answeredAt, contact: contacts[i] });
    }
    return packed([...fieldwork.sightings].map((seen, i) => `${i % QUARTERS.length}${JSON.stringify(seen)}`));
  };
  const seen = look();
  const toLook = await repeated(rounds, look);
  const toExamine = await repeated(rounds, () => {
    for (const quarter of QUARTERS) {
      const fieldwork = emptyFieldwork();
      for (const line of linesIn(seen)) {
        if (!line.startsWith(String(quarter))) continue;
        const [key, sightings] = JSON.parse(line.slice(1));
        fieldwork.sightings.set(key, sightings);
      }
      examine(programme, SAMPLE.period, [fieldwork]);
    }
  });

  const plan = planScoring(programme);
  const { start, add, end } = accumulator(plan, layoutOf);
  const counting = start();
  for (const record of records) add(counting, record);
  const cells = end(counting);
  const lines = [...partLines(plan, { ...cells, linked: new Map() })].filter((line) => !line.startsWith('{"learner"'));
  const toRead = await repeated(rounds, () => readPart(plan, inTurn(linesIn(packed(lines)))));
  const count = cells.byKey.size;
  return {
    secondsToTally: toTally.cpu / records.length,
    secondsToLook: toLook.cpu / records.length,
    secondsToExamine: toExamine.cpu / records.length,
    bytesPerPerson: seen.byteLength / records.length,
    textPerCell: lines.slice(1).reduce((sum, line) => sum + line.length, 0) / count,
    bytesPerCell: packed(lines).byteLength / count,
    secondsPerCell: toRead.cpu / count,
    cells: plan.segments.reduce((all, { values }) => all * (values.length + 1), plan.parties.length * 3),
  };
}
