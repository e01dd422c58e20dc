import * as z from 'zod';
import { readAs } from '../functions/model/read-as.ts';

const list = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((path) => path.trim()) : value),
  z
    .array(z.string().min(1, 'name a programme file here'), {
      error: 'name one or more programme files, in a list or with commas between them',
    })
    .min(1, 'name at least one programme file'),
);

const region = z
  .string()
  .regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/, 'write an AWS region that has SES, for example eu-west-1')
  .optional();

const domain = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'write a domain name, for example reports.example.com')
  .optional();

const alarmEmail = z.email('write the address that alarms go to, for example ops@example.com').optional();

const budget = z.coerce
  .number('write US dollars a month, or 0 for no budget')
  .min(0, 'write US dollars a month, or 0 for no budget')
  .default(50);

const today = z.iso.date('write a date, for example 2026-11-21').optional();

const lockDays = z.coerce
  .number('write a number of days')
  .int('write whole days')
  .min(1, 'write at least 1 day')
  .max(36_500, 'write at most 36500 days')
  .optional();

const mapAbove = z.coerce
  .number('write a number of answers')
  .int('write a whole number of answers')
  .min(0, 'write a number of answers')
  .max(2_000_000, 'write at most 2000000: one function does not count more within its 15 minutes')
  .default(500_000);

const configSchema = z.object({
  stage: z.enum(['dev', 'prod'], { error: 'write dev or prod' }),
  programmes: list,
  sesRegion: region,
  senderDomain: domain,
  alarmEmail,
  /** US dollars a month of the whole account at which `alarmEmail` is told. Default: 50; 0: no budget. */
  budget,
  /** Days for which nobody can delete or replace a version of what is archived (S3 Object Lock). Default: no lock. */
  lockDays,
  /**
   * Answers of a month above which its shards are counted by functions of their own. Default: 500,000, of which one
   * function counts a new programme's whole year of history within its 15 minutes (see bench/README.md).
   */
  mapAbove,
  /** Day of the synthesis, so that calendars that end soon are warned of; no template depends on it. */
  today,
});

/** Names of the settings. */
export const SETTINGS: readonly string[] = Object.keys(configSchema.shape);

/** What an admin sets in `cdk.json` (context) or with `cdk -c key=value`. */
export type Config = z.infer<typeof configSchema>;
export type Stage = Config['stage'];

/** Thrown for settings that cannot be used; the message has a sentence for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from the CDK context.
 * @throws {ConfigError} with a sentence for every wrong value.
 */
export function readConfig(context: (key: string) => unknown): Config {
  const read = readAs(configSchema, Object.fromEntries(SETTINGS.map((key) => [key, context(key)])));
  if (read.faults === undefined) return read.data;
  const faults = read.faults.map(({ path, reason }) => `context "${path.map(String).join('.')}": ${reason}`);
  throw new ConfigError(`cdk.json or the command line gives settings that cannot be used:\n${faults.join('\n')}`);
}
