/** Figures that cannot come from a sample, such as more successes than trials. The message says in a sentence which. */
export class StatisticsInputError extends Error {
  override readonly name = 'StatisticsInputError';
}

/** Refuses with `sentence` unless the condition holds. */
export function demand(condition: boolean, sentence: string): void {
  if (!condition) throw new StatisticsInputError(sentence);
}
