import type { Months } from '../../model/month-of.ts';
import { BLANK } from '../../model/packed.ts';
import type { Month } from '../../model/period.ts';
import type { Programme } from '../../model/programme/index.ts';
import type { FileRecord } from '../files/records.ts';
import { BYTE, Cursor } from './cursor.ts';
import { monthReader } from './instant.ts';
import type { Field, LineForm } from './line-form.ts';

const LATIN1 = 0xff;
const WEIGHTS = { least: 1e-6, most: 1e9 } as const;

/** What a line says of a response. */
export interface PlainLine {
  readonly id: string;
  readonly period: Month;
  readonly packed: string;
  readonly weight: number | undefined;
}

/** Reads lines of responses to one version of a programme, byte by byte and without making objects of them. */
export class LineReader {
  readonly programme: Programme;
  readonly form: LineForm;
  /** Month of the line that was read last, as far as it was read. */
  period: Month | undefined;
  private id = '';
  private weight: number | undefined;
  private lines = 0;
  /** By the number of a key: the last line that it stood in. */
  private readonly seen: Int32Array;
  private readonly marks: Uint8Array | Uint16Array;
  private readonly text: Buffer;
  /** Numbers of the words that were read last. */
  private readonly found: Int32Array;
  private readonly cursor: Cursor;
  private readonly month: (cursor: Cursor) => Month | undefined;

  constructor(programme: Programme, form: LineForm, months: Months) {
    this.programme = programme;
    this.form = form;
    this.seen = new Int32Array(form.keys);
    this.found = new Int32Array(form.keys);
    const size = form.packed + 2;
    this.marks = form.highest > LATIN1 ? new Uint16Array(size) : new Uint8Array(size);
    this.text = Buffer.from(this.marks.buffer);
    this.cursor = new Cursor(form.words);
    this.month = monthReader(months);
  }

  /**
   * Undefined for what is not plainly sound: it may still be.
   * @param undated Month of a line without a date; undefined: it must have one.
   */
  read(line: FileRecord, undated: Month | undefined): PlainLine | undefined {
    const { cursor, form } = this;
    this.lines += 1;
    this.marks.fill(BLANK);
    this.period = undated;
    this.id = '';
    this.weight = undefined;
    cursor.over(line);
    cursor.space();
    if (!this.object(form.response)) return undefined;
    cursor.space();
    if (!cursor.ended() || this.seen[form.answers] !== this.lines || !this.party()) return undefined;
    const { id, period, weight } = this;
    return period === undefined || id === '' ? undefined : { id, period, weight, packed: this.packed() };
  }

  /** Fields behind keys that begin in the state `keys`, each at most once. */
  private object(keys: number): boolean {
    const { cursor } = this;
    if (!cursor.take(BYTE.open)) return false;
    cursor.space();
    if (cursor.take(BYTE.close)) return true;
    do {
      const last = this.pairs(cursor.words(keys, this.found));
      if (last === undefined || !this.value(last)) return false;
      cursor.space();
    } while (cursor.take(BYTE.comma));
    return cursor.take(BYTE.close);
  }

  /** Takes the first words that were found for pairs of key and mark; only behind the last may something else stand. */
  private pairs(count: number): Field | undefined {
    const { found, seen, marks, lines } = this;
    const { fields } = this.form;
    let last: Field | undefined;
    for (let i = 0; i < count; i += 1) {
      const field = fields[found[i] ?? -1];
      if (field === undefined || seen[field.key] === lines || (last !== undefined && last.kind !== 'mark'))
        return undefined;
      seen[field.key] = lines;
      if (field.kind === 'mark') marks[field.place] = field.mark;
      last = field;
    }
    return last;
  }

  private value({ kind, keys, most }: Field): boolean {
    const { cursor } = this;
    switch (kind) {
      case 'mark':
        return true;
      case 'object':
        return this.object(keys);
      case 'id': {
        const start = cursor.at;
        if (!cursor.text(most)) return false;
        this.id = cursor.since(start);
        return true;
      }
      case 'text':
        return cursor.text(most);
      case 'whole': {
        const number = cursor.decimal();
        return number >= 0 && number <= most && Number.isInteger(number);
      }
      case 'weight':
        this.weight = cursor.decimal();
        return this.weight >= WEIGHTS.least && this.weight <= WEIGHTS.most;
      case 'instant':
        this.period = this.month(cursor);
        return this.period !== undefined;
    }
  }

  /** Whether there is such an operator and brand; if so they are marked. */
  private party(): boolean {
    const { packed, columns, parties } = this.form;
    const operator = (this.marks[packed] ?? BLANK) - BLANK;
    const brand = (this.marks[packed + 1] ?? BLANK) - BLANK;
    const mark = parties[operator * columns + brand] ?? 0;
    this.marks[0] = mark;
    return mark > 0;
  }

  private packed(): string {
    const { marks, text } = this;
    let length = this.form.packed;
    while (marks[length - 1] === BLANK) length -= 1;
    return marks.BYTES_PER_ELEMENT === 1 ? text.toString('latin1', 0, length) : text.toString('utf16le', 0, 2 * length);
  }
}
