/**
 * Sets of words, such as a programme's items or the codes of a scale, told apart byte by byte: each byte leads from one
 * state to the next or nowhere. So what a line says is known without a string being made of it.
 */
export interface Words {
  /** The state that a byte leads to, at state × 256 + byte; 0: nowhere. */
  readonly steps: Uint16Array;
  /** Number of the word that ends in a state, or -1. */
  readonly numbers: Int32Array;
}

/** Words of a programme that take more states are not read quickly: 8 MB. */
const MOST_STATES = 16_384;

/** Puts {@link Words} together, set by set. */
export class WordSets {
  private readonly steps = new Map<number, number>();
  private readonly numbers = [-1];

  private state(): number {
    return this.numbers.push(-1) - 1;
  }

  /**
   * @param words with their numbers, from 0; in ASCII.
   * @returns the state that every word of the set begins in.
   */
  add(words: Iterable<readonly [word: string, number: number]>): number {
    const start = this.state();
    for (const [word, number] of words) {
      let state = start;
      for (const byte of Buffer.from(word)) {
        const step = state * 256 + byte;
        const to = this.steps.get(step) ?? this.state();
        this.steps.set(step, to);
        state = to;
      }
      this.numbers[state] = number;
    }
    return start;
  }

  /** Undefined where there are too many. */
  words(): Words | undefined {
    if (this.numbers.length > MOST_STATES) return undefined;
    const steps = new Uint16Array(this.numbers.length * 256);
    for (const [step, to] of this.steps) steps[step] = to;
    return { steps, numbers: Int32Array.from(this.numbers) };
  }
}
