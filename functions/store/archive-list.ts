import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { Archive } from './archive.ts';

/** Keys of everything that the archive holds of a programme: reports, scores, and the cells that they were scored from. */
export async function* keysOf(archive: Archive, programme: string): AsyncGenerator<string> {
  for (const room of ['cells', 'scores', 'editions']) {
    const listing = paginateListObjectsV2(
      { client: archive.client },
      { Bucket: archive.bucket, Prefix: `${room}/${programme}/` },
    );
    for await (const { Contents: found = [] } of listing)
      for (const { Key: key } of found) if (key !== undefined) yield key;
  }
}
