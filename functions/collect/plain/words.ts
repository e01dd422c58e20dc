/**
 * Sets of words, such as the answers to a programme's items, told apart byte by byte: each byte leads from one state to the
 * next or nowhere. So what a line says is known without a string being made of it.
 */
export interface Words {
  /** Class of each byte, from 1; 0: it stands in no word. */
  readonly classes: Uint8Array;
  /**
   * A row for each state. By class of the next byte: where the row of the state begins that it leads to; 0: nowhere. Behind
   * class 0, which leads nowhere: the word that ends in the state, as −1 − its number; 0: none.
   */
  readonly rows: Int32Array;
}

/** Words of a programme that take more states are not read quickly: some 4 MB. */
const MOST_STATES = 16_384;
const BLANKS = Buffer.from(' \t');

/** Puts {@link Words} together. */
export class WordSets {
  private readonly steps = new Map<number, number>();
  private readonly numbers = [-1];

  /** A new state, which words may begin in. */
  state(): number {
    return this.numbers.push(-1) - 1;
  }

  private after(state: number, text: string): number {
    return Buffer.from(text).reduce((from, byte) => {
      const to = this.steps.get(from * 256 + byte) ?? this.state();
      this.steps.set(from * 256 + byte, to);
      return to;
    }, state);
  }

  /** Adds a key of JSON with what stands behind it, blanks before that aside, as a word that begins in a state. */
  add(state: number, key: string, value: string, number: number): void {
    const between = this.after(state, `"${key}":`);
    for (const blank of BLANKS) this.steps.set(between * 256 + blank, between);
    this.numbers[this.after(between, value)] = number;
  }

  /** The words, and where the row of a state begins; undefined where there are too many. */
  words(): { readonly words: Words; readonly rowOf: (state: number) => number } | undefined {
    if (this.numbers.length > MOST_STATES) return undefined;
    const classes = new Uint8Array(256);
    for (const step of this.steps.keys()) classes[step % 256] = 1;
    const used = [...classes.keys()].filter((byte) => classes[byte] === 1);
    used.forEach((byte, i) => {
      classes[byte] = i + 1;
    });
    const width = used.length + 1;
    const rowOf = (state: number): number => state * width;
    const rows = new Int32Array(rowOf(this.numbers.length));
    this.numbers.forEach((number, state) => {
      rows[rowOf(state)] = -1 - number;
    });
    for (const [step, to] of this.steps) rows[rowOf(Math.floor(step / 256)) + (classes[step % 256] ?? 0)] = rowOf(to);
    return { words: { classes, rows }, rowOf };
  }
}
