/** What linear equations determine, found without the help of the code under test: plain elimination on dense rows. */
export class RowSpace {
  readonly #rows: { readonly pivot: number; readonly row: number[] }[] = [];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  /** What is left of `equation` beside those known so far. */
  #reduce(equation: readonly number[]): number[] {
    const left = [...equation];
    for (const { pivot, row } of this.#rows) {
      const factor = left[pivot] ?? 0;
      if (factor !== 0) for (let i = 0; i < this.#width; i += 1) left[i] = (left[i] ?? 0) - factor * (row[i] ?? 0);
    }
    return left.map((value) => (Math.abs(value) < 1e-7 ? 0 : value));
  }

  add(equation: readonly number[]): void {
    const left = this.#reduce(equation);
    const pivot = left.reduce((best, value, i) => (Math.abs(value) > Math.abs(left[best] ?? 0) ? i : best), 0);
    const scale = left[pivot] ?? 0;
    if (scale !== 0) this.#rows.push({ pivot, row: left.map((value) => value / scale) });
  }

  /** Whether the value of this combination follows. */
  determines(combination: readonly number[]): boolean {
    return this.#reduce(combination).every((value) => value === 0);
  }
}
