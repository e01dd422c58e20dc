const PASSING = new Set([
  'InternalServerError',
  'InternalServerErrorException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  // Of the connection itself, as Node names them.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Whether a fault of a service or the network passes by itself, so that the same request may succeed a little later.
 * What it asked for may have been done or not.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return PASSING.has(error.name) || ('code' in error && PASSING.has(String(error.code)));
}
