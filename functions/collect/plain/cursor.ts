import type { FileRecord } from '../files/records.ts';
import type { Words } from './words.ts';

export const BYTE = {
  tab: 0x09,
  space: 0x20,
  quote: 0x22,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  T: 0x54,
  Z: 0x5a,
  backslash: 0x5c,
  open: 0x7b,
  close: 0x7d,
  tilde: 0x7e,
} as const;

/** Powers of ten that a double holds exactly, as many as digits are read. */
const TENS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

/** A place in a line of JSON. What it reads, it reads as JSON.parse would; what it does not take may still be sound. */
export class Cursor {
  at = 0;
  private line: Buffer = Buffer.alloc(0);
  private end = 0;
  private readonly known: Words;

  constructor(known: Words) {
    this.known = known;
  }

  /** Goes to the beginning of a line. */
  over({ chunk, start, stop }: FileRecord): void {
    this.line = chunk;
    this.at = start;
    this.end = stop;
  }

  ended(): boolean {
    return this.at === this.end;
  }

  /** Goes on if `byte` stands here. */
  take(byte: number): boolean {
    if (this.line[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Goes on behind blanks. */
  space(): void {
    while (this.line[this.at] === BYTE.space || this.line[this.at] === BYTE.tab) this.at += 1;
  }

  /**
   * Words that stand here one behind the other, with commas and blanks between them.
   * @param start Row of the state that they begin in.
   * @param numbers is given the number of each, as many as it has room for; -1 for what is no word.
   * @returns how many.
   */
  words(start: number, numbers: Int32Array): number {
    // Everything at hand, and nothing called: this is where most of the time goes.
    const { line } = this;
    const { classes, rows } = this.known;
    let { at } = this;
    let count = 0;
    for (;;) {
      while (line[at] === BYTE.space || line[at] === BYTE.tab) at += 1;
      let row = start;
      for (;;) {
        const next = rows[row + (classes[line[at] ?? 0] ?? 0)] ?? 0;
        if (next <= 0) break;
        row = next;
        at += 1;
      }
      numbers[count] = -1 - (rows[row] ?? 0);
      count += 1;
      while (line[at] === BYTE.space || line[at] === BYTE.tab) at += 1;
      if (line[at] !== BYTE.comma || count === numbers.length) break;
      at += 1;
    }
    this.at = at;
    return count;
  }

  /** A digit, 0 to 9, or -1. */
  digit(): number {
    const byte = this.line[this.at] ?? 0;
    if (byte < BYTE.zero || byte > BYTE.nine) return -1;
    this.at += 1;
    return byte - BYTE.zero;
  }

  /** A number of exactly so many digits, or -1. */
  digits(count: number): number {
    let number = 0;
    for (let i = 0; i < count; i += 1) {
      const digit = this.digit();
      if (digit < 0) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * A number of 0 or more, without an exponent, of at most 15 digits; -1: none. Both its digits and the power of ten are
   * doubles, so that their quotient is the nearest double, as JSON.parse gives it (Clinger 1990).
   */
  decimal(): number {
    const start = this.at;
    let number = this.digit();
    if (number < 0) return -1;
    if (number > 0) for (let digit = this.digit(); digit >= 0; digit = this.digit()) number = number * 10 + digit;
    if (this.at - start > 15) return -1;
    if (!this.take(BYTE.point)) return number;
    const point = this.at;
    for (let digit = this.digit(); digit >= 0; digit = this.digit()) number = number * 10 + digit;
    const places = this.at - point;
    return places === 0 || this.at - start > 16 ? -1 : number / (TENS[places] ?? 1);
  }

  /** A string of 1 to `most` printable ASCII characters, without blanks at its ends; whether there is one. */
  text(most: number): boolean {
    if (!this.take(BYTE.quote)) return false;
    const { line, at: start } = this;
    let end = start;
    for (let byte = line[end] ?? 0; byte !== BYTE.quote; byte = line[end] ?? 0) {
      if (byte < BYTE.space || byte > BYTE.tilde || byte === BYTE.backslash) return false;
      end += 1;
    }
    this.at = end + 1;
    return end > start && end - start <= most && line[start] !== BYTE.space && line[end - 1] !== BYTE.space;
  }

  /** The text of the string that ends before this place, and began at `start`. */
  since(start: number): string {
    return this.line.toString('latin1', start + 1, this.at - 1);
  }
}
