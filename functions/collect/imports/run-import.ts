import type { Import } from '../../model/import.ts';
import { firstDayOf } from '../../model/period.ts';
import { Problem } from '../../runtime/problem.ts';
import { inForce } from '../../store/programmes.ts';
import { countArrivals } from '../arrivals.ts';
import { unpacked } from '../files/bytes.ts';
import { encodingOf } from '../files/encoding.ts';
import { FileError } from '../files/fault.ts';
import { NO_ROWS } from '../files/read-responses.ts';
import { openJudged } from '../plain/judged-rows.ts';
import type { ImportClock, ImportOutcome, ImportPort } from './import-port.ts';
import { settle } from './settle.ts';
import { storeWindow } from './store-window.ts';
import { windows } from './windows.ts';

/** Time left in which no further window is begun, milliseconds. */
const RESERVE_MS = 45_000;

/** Times that it is taken up without getting on: then it is not the file's turn to be patient any more. */
const MOST_STALLS = 10;

/** Somebody else has the import: whatever this worker does is not to be counted. */
class LeaseLost extends Error {}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Imports as many rows as there is time for. What was stored and counted is never counted again. */
class Worker {
  private state: Import;
  private readonly port: ImportPort;
  private readonly clock: ImportClock;

  constructor(port: ImportPort, clock: ImportClock, claimed: Import) {
    this.port = port;
    this.clock = clock;
    this.state = claimed;
  }

  /** @throws {LeaseLost} */
  private async write(change: Partial<Import>): Promise<void> {
    const next = { ...this.state, ...change, version: this.state.version + 1 };
    if (!(await this.port.advance(this.state, next))) throw new LeaseLost();
    this.state = next;
  }

  private async end(state: 'completed' | 'failed', fault: Import['fault']): Promise<ImportOutcome> {
    if (this.state.pieces > 0) await this.port.join(this.state.pieces);
    await this.port.keepArrivals(this.state);
    await this.write({ state, fault, finishedAt: iso(this.clock.now()), leaseUntil: null });
    // Only now that the result stands in the table.
    await this.port.deleteUpload();
    return state;
  }

  /** Stores the rows that are left, window by window; false if time ran out before the last. @throws {FileError} */
  private async rows(): Promise<boolean> {
    const { id, kind, format, period } = this.state;
    const { versions } = this.port;
    const programme = (period === null ? versions.at(-1) : inForce(versions, period))?.programme;
    if (programme === undefined) throw fileError(`the programme is not in force in ${period}`);
    const upload = this.state.etag === null ? await this.port.describe() : this.state;
    const bytes = await unpacked(id, this.port.open({ bytes: upload.bytes, etag: upload.etag ?? '' }));
    const encoding = this.state.encoding ?? (await encodingOf(id, bytes));
    this.state = { ...this.state, etag: upload.etag, bytes: upload.bytes, encoding };
    const tool = programme.surveyTools.find((t) => t.id === this.state.tool);
    const answeredAt = period === null ? undefined : firstDayOf(period);
    const reading = { kind, programme, format, encoding, answeredAt, tool };
    const read = await openJudged(id, bytes, reading, { versions, operators: this.state.operators ?? undefined });

    for await (const window of windows(read(this.state))) {
      if (this.clock.now() > this.clock.end - RESERVE_MS) return false;
      const { offset, row, counts, pieces, operators, arrivals, createdAt } = this.state;
      const sending = { kind, origin: `${id}.${offset.toString(36)}`, operators, now: iso(this.clock.now()) };
      const stored = await storeWindow(this.port.batch, versions, window, sending);
      if (stored.rejected !== '') await this.port.putPiece(pieces, stored.rejected);
      const last = window.at(-1);
      await this.write({
        offset: last?.end ?? offset,
        row: last?.row ?? row,
        pieces: stored.rejected === '' ? pieces : pieces + 1,
        counts: {
          rows: counts.rows + stored.counts.rows,
          accepted: counts.accepted + stored.counts.accepted,
          unchanged: counts.unchanged + stored.counts.unchanged,
          rejected: counts.rejected + stored.counts.rejected,
        },
        arrivals: countArrivals(arrivals, stored.arrived, period ?? createdAt.slice(0, 'yyyy-MM'.length)),
        stalls: 0,
      });
    }
    if (this.state.counts.rows === 0) throw fileError(NO_ROWS[format]);
    return true;
  }

  private async pause(): Promise<ImportOutcome> {
    await this.write({ leaseUntil: null });
    return 'paused';
  }

  async run(): Promise<ImportOutcome> {
    if (this.state.stalls > MOST_STALLS) {
      return this.end('failed', fault('it broke off again and again by our own fault; ask us, naming the import'));
    }
    try {
      if (await this.rows()) return await this.end('completed', null);
      return await this.pause();
    } catch (error) {
      if (error instanceof LeaseLost) return 'busy';
      if (error instanceof Problem && error.status === 503) return await this.pause();
      if (!(error instanceof FileError)) throw error;
      const { row, column, reason } = error.fault;
      return this.end('failed', { row, column, reason });
    }
  }
}

const fault = (reason: string) => ({ row: null, column: null, reason });

const fileError = (reason: string) => new FileError({ file: '', ...fault(reason) });

/**
 * Takes an import up and carries it on until it is done or time runs out. It may be called again at any time, also by
 * two at once: one has it until its function must have ended, and every write needs the one before.
 */
export async function runImport(port: ImportPort, clock: ImportClock): Promise<ImportOutcome> {
  const found = await port.read();
  if (found === undefined) return 'absent';
  if (found.state === 'completed' || found.state === 'failed')
    return settle(port, found, found.state, iso(clock.now()));
  if (found.leaseUntil !== null && found.leaseUntil > iso(clock.now())) return 'busy';
  const claimed: Import = {
    ...found,
    state: 'running',
    leaseUntil: iso(clock.end),
    stalls: found.stalls + 1,
    version: found.version + 1,
  };
  if (!(await port.advance(found, claimed))) return 'busy';
  return new Worker(port, clock, claimed).run();
}
