import type { Found } from './results.ts';

/** How much is to be measured. */
export interface BenchOptions {
  /** Smaller sizes and fewer runs: all sections together within three minutes. */
  readonly quick: boolean;
  /** An empty directory for files on the way; deleted afterwards. */
  readonly directory: string;
}

/**
 * A file of `sections/` exports one as `section`. It has a process of its own, with `--expose-gc`, so that neither the
 * memory nor the heated code of one section is another's.
 */
export interface Section {
  run(options: BenchOptions): Promise<Found>;
}
