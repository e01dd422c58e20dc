import type { Programme } from '../model/programme/index.ts';
import { dynamoClient, s3Client } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { lazy } from '../runtime/lazy.ts';
import type { Archive } from './archive.ts';
import { inForce, type ProgrammeVersion, readProgrammes, versionsOf } from './programmes.ts';
import type { Table } from './table.ts';
import type { Work } from './work.ts';

/** Table, buckets and programmes as a function's environment names them; nothing is opened before its first use. */
export interface Stores {
  readonly table: () => Table;
  readonly archive: () => Archive;
  readonly work: () => Work;
  /** The latest version of each programme. */
  readonly latest: () => Promise<Programme[]>;
  /** Versions of one programme, oldest first; empty if there is no such programme. */
  readonly versions: (programme: string) => Promise<ProgrammeVersion[]>;
  /** The version in force for the period; undefined before the first. */
  readonly versionIn: (programme: string, period: string) => Promise<ProgrammeVersion | undefined>;
  /** @throws {RangeError} if no version is in force for the period. */
  readonly programmeIn: (programme: string, period: string) => Promise<ProgrammeVersion>;
}

export function openStores(env: Env): Stores {
  const once = <T>(open: () => T): (() => T) => {
    let opened: T | undefined;
    return () => (opened ??= open());
  };
  const s3 = once(s3Client);
  const all = lazy(() => readProgrammes(s3(), required(env, ENV.programmesBucket), required(env, ENV.programmesKey)));
  const versions = async (programme: string) => versionsOf(await all(), programme);
  const versionIn = async (programme: string, period: string) => inForce(await versions(programme), period);
  return {
    table: once(() => ({ client: dynamoClient(), name: required(env, ENV.table) })),
    archive: once(() => ({ client: s3(), bucket: required(env, ENV.archive) })),
    latest: async () => {
      const ids = new Set((await all()).map(({ programme }) => programme.id));
      return (await Promise.all([...ids].map(versions))).flatMap((of) => of.at(-1)?.programme ?? []);
    },
    work: once(() => ({ client: s3(), bucket: required(env, ENV.work) })),
    versions,
    versionIn,
    programmeIn: async (programme, period) => {
      const version = await versionIn(programme, period);
      if (version === undefined)
        throw new RangeError(`no version of the programme ${programme} is in force for ${period}`);
      return version;
    },
  };
}
