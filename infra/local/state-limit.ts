/** Largest input or output of a state, bytes of JSON in UTF-8. */
const STATE_LIMIT = 256 * 1024;

/**
 * What Step Functions ends an execution with whose state grew too large. Neither `Retry` nor `Catch` sees it, which the
 * two properties tell aws-local-stepfunctions.
 */
export class DataLimitExceeded extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;
  constructor(state: string, direction: 'input' | 'output', bytes: number) {
    super(`The ${direction} of ${state} has ${bytes} bytes, more than the ${STATE_LIMIT} that a state may carry`);
    this.name = 'States.DataLimitExceeded';
  }
}

/** The fault of data that is too large for a state, if it is. The local stand-in has no such limit of its own. */
export function overLimit(state: string, direction: 'input' | 'output', data: unknown): DataLimitExceeded | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(data) ?? '');
  return bytes > STATE_LIMIT ? new DataLimitExceeded(state, direction, bytes) : undefined;
}
