import { monthsIn } from '../../model/month-of.ts';
import type { Layout } from '../../model/packed.ts';
import type { Month } from '../../model/period.ts';
import type { Programme } from '../../model/programme/index.ts';
import type { Response } from '../../model/response.ts';
import { inForce, type ProgrammeVersion } from '../../store/programmes.ts';
import type { FileRecord } from '../files/records.ts';
import type { Sound } from '../judge.ts';
import { lineForm } from './line-form.ts';
import { LineReader, type PlainLine } from './line-reader.ts';

/** A response of which the line is kept: most who score need nothing else of what was sent. */
class PlainSound implements Sound {
  readonly id: string;
  readonly period: Month;
  readonly movedFrom = undefined;
  readonly programme: Programme;
  readonly layout: Layout;
  readonly packed: string;
  readonly weight: number | undefined;
  private readonly line: FileRecord;
  private readonly answeredAt: string | undefined;

  constructor(reader: LineReader, found: PlainLine, line: FileRecord, answeredAt: string | undefined) {
    this.id = found.id;
    this.period = found.period;
    this.programme = reader.programme;
    this.layout = reader.form.layout;
    this.packed = found.packed;
    this.weight = found.weight;
    this.line = line;
    this.answeredAt = answeredAt;
  }

  get response(): Response {
    const defaults = {
      revision: 0,
      segments: {},
      ...(this.answeredAt === undefined ? {} : { answeredAt: this.answeredAt }),
    };
    return { ...defaults, ...JSON.parse(this.line.bytes.toString('latin1')) };
  }
}

/**
 * A quick way for most lines of NDJSON: it takes nothing that reading and judging them would not take, and gives the same.
 * What it does not take (undefined) may still be sound; faults are told by judging alone.
 * @param versions Versions of one programme, oldest first; at least one.
 * @param operators Operators whose answers the sender may send; all if undefined.
 * @param answeredAt Date of lines without one; undefined: they must have one.
 */
export function plainLines(
  versions: readonly ProgrammeVersion[],
  operators: readonly string[] | undefined,
  answeredAt: string | undefined,
): (line: FileRecord) => Sound | undefined {
  const months = monthsIn(versions.at(-1)?.programme.timezone ?? 'UTC');
  const undated = answeredAt === undefined ? undefined : months.of(answeredAt);
  const readers = new Map<Programme, LineReader | undefined>();
  const readerOf = (programme: Programme): LineReader | undefined => {
    if (readers.has(programme)) return readers.get(programme);
    const form = lineForm(programme, operators);
    const reader = form && new LineReader(programme, form, months);
    readers.set(programme, reader);
    return reader;
  };
  const byMonth = new Map<Month, LineReader | undefined>();
  const readerIn = (month: Month): LineReader | undefined => {
    if (byMonth.has(month)) return byMonth.get(month);
    const version = inForce(versions, month);
    const reader = version && readerOf(version.programme);
    byMonth.set(month, reader);
    return reader;
  };
  const latest = versions.at(-1);
  let current = latest && readerOf(latest.programme);
  return (line) => {
    let found = current?.read(line, undated);
    // Which version a line is to be read by, its date tells, which may stand anywhere in it.
    const right = current?.period === undefined ? undefined : readerIn(current.period);
    if (right === undefined) return undefined;
    if (right !== current) found = right.read(line, undated);
    current = right;
    return found && new PlainSound(right, found, line, answeredAt);
  };
}
