import { Logger } from '@aws-lambda-powertools/logger';
import { correlationId } from './correlation.ts';
import { CATALOGUE, type LogCode } from './log-catalogue.ts';

type Fields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

let logger: Logger | undefined;

/** Writes one line of the catalogue as JSON. `error` keeps name, message and stack. */
export function log(code: LogCode, fields: Fields = {}, error?: unknown): void {
  logger ??= new Logger({ serviceName: 'yardstick' });
  const line = { code, correlationId: correlationId(), ...fields };
  if (error === undefined) logger.info(CATALOGUE[code], line);
  else logger.error(CATALOGUE[code], error instanceof Error ? { ...line, error } : { ...line, error: String(error) });
}
