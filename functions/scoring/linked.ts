/**
 * A response of someone who may have rated several operators, kept until all shards are read: only then are the other
 * responses known. Which shard a response lies in follows from its id alone (sending it again must find it), so those of
 * one person lie anywhere.
 */
export interface Linked {
  /** Id of the response: where someone answered twice about one operator, the lowest counts. */
  readonly id: string;
  /** Number of its cell (see cells.ts). */
  readonly cell: number;
  /** Base weight. */
  readonly weight: number;
  /** Scores of the items, then the inner nodes; -1 for none. */
  readonly scores: Float64Array;
}

/** What responses are linked by: a month and who gave them. */
export const linkKey = (month: string, respondent: string): string => `${month} ${respondent}`;

export const respondentOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

type ByRespondent = ReadonlyMap<string, readonly Linked[]>;

export function link(into: Map<string, Linked[]>, respondent: string, response: Linked): void {
  const known = into.get(respondent);
  if (known === undefined) into.set(respondent, [response]);
  else known.push(response);
}

export function mergeLinked(a: ByRespondent, b: ByRespondent): Map<string, Linked[]> {
  const merged = new Map<string, Linked[]>();
  for (const source of [a, b]) {
    for (const [respondent, responses] of source) for (const response of responses) link(merged, respondent, response);
  }
  return merged;
}
