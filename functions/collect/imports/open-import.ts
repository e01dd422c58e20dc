import { uploadsClient } from '../../runtime/clients.ts';
import { ENV, type Env, required } from '../../runtime/env-names.ts';
import { lazy } from '../../runtime/lazy.ts';
import { log } from '../../runtime/log.ts';
import { keepArrivals } from '../../store/arrivals.ts';
import { advanceImport, readImport } from '../../store/imports.ts';
import { openStores } from '../../store/open.ts';
import {
  deleteUpload,
  describeUpload,
  joinPieces,
  putPiece,
  readUpload,
  UploadReplaced,
  type Uploads,
} from '../../store/uploads.ts';
import { openBatchPort } from '../batch-port.ts';
import { eraseItems } from '../erase.ts';
import { FileError } from '../files/fault.ts';
import { erasable } from '../open-erasure.ts';
import type { ImportPort } from './import-port.ts';
import { REJECTED_HEAD } from './rejected.ts';

/** Imports on the table, bucket and secret that a function's environment names. */
export function openImports(env: Env): (programme: string, id: string) => Promise<ImportPort> {
  const stores = openStores(env);
  const batch = openBatchPort(env, stores);
  const opened = lazy(async (): Promise<Uploads> => ({ client: uploadsClient(), bucket: required(env, ENV.uploads) }));
  return async (programme, id) => {
    const name = { programme, id };
    const uploads = await opened();
    return {
      read: () => readImport(stores.table(), programme, id),
      advance: (before, next) => advanceImport(stores.table(), before, next),
      describe: () => describeUpload(uploads, name),
      open: (about) =>
        async function* (from) {
          try {
            yield* readUpload(uploads, name, about, from);
          } catch (error) {
            if (!(error instanceof UploadReplaced)) throw error;
            const reason = 'was replaced while it was imported; make a new import for it';
            throw new FileError({ file: id, row: null, column: null, reason });
          }
        },
      versions: await stores.versions(programme),
      batch,
      putPiece: (piece, lines) => putPiece(uploads, name, piece, lines),
      join: (pieces) => joinPieces(uploads, name, REJECTED_HEAD, pieces),
      deleteUpload: () => deleteUpload(uploads, name),
      keepArrivals: async (of) => {
        await keepArrivals(stores.table(), of);
        log('IMPORT_COUNTED', { programme, import: id, received: of.counts.rows, rejected: of.counts.rejected });
      },
      erase: async (contact) => {
        const at = new Date().toISOString();
        await eraseItems(erasable(stores.table(), programme, contact, at), false);
      },
    };
  };
}
