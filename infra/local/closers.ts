type Close = () => Promise<void> | void;

/** What must be undone when the host closes, or when it fails to start half-way. */
export class Closers {
  #closers: Close[] = [];

  add(close: Close): void {
    this.#closers.push(close);
  }

  /**
   * Runs every closer once, the last added first, even if one fails.
   * @throws {AggregateError} with the failures, after all have run.
   */
  async closeAll(): Promise<void> {
    const closers = this.#closers.reverse();
    this.#closers = [];
    const failures: unknown[] = [];
    for (const close of closers) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the local host did not close cleanly');
  }
}
