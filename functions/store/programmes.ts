import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lastMonthOf } from '../model/period.ts';
import { type Programme, programmeSchema } from '../model/programme/index.ts';

/** The deployed programmes: every version of each, with the hash that scores and editions carry. */
const deployedSchema = z.array(z.object({ hash: z.string(), programme: programmeSchema }));

export interface ProgrammeVersion {
  readonly hash: string;
  readonly programme: Programme;
}

/** All versions of all programmes, from the object that the deployment put there. */
export async function readProgrammes(s3: S3Client, bucket: string, key: string): Promise<readonly ProgrammeVersion[]> {
  const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return deployedSchema.parse(JSON.parse((await body?.transformToString()) ?? ''));
}

/** The versions of one programme, oldest first. */
export function versionsOf(all: readonly ProgrammeVersion[], id: string): ProgrammeVersion[] {
  return all
    .filter((v) => v.programme.id === id)
    .sort((a, b) => a.programme.effectiveFrom.localeCompare(b.programme.effectiveFrom));
}

/** The version in force for a period: the latest effective by its last month; undefined before the first. */
export function inForce(versions: readonly ProgrammeVersion[], period: string): ProgrammeVersion | undefined {
  const month = lastMonthOf(period);
  return versions.findLast((v) => v.programme.effectiveFrom <= month);
}
