import { keepArrivals } from '../../store/arrivals.ts';
import { advanceImport, readImport, readImports } from '../../store/imports.ts';
import type { Table } from '../../store/table.ts';
import { deleteUpload, listUploads, type Uploads } from '../../store/uploads.ts';
import type { ErasePort } from '../erase.ts';
import { isHeld, type StopPort, stopImport } from './stop-import.ts';

/** The imports of a programme that an erasure ends: those whose file lies there, and those that a worker has. */
export function stoppableImports(
  table: Table,
  uploads: Uploads,
  programme: string,
  contact: string,
  at: string,
): Pick<ErasePort, 'uploads' | 'stopImports'> {
  const port: StopPort = {
    read: (id) => readImport(table, programme, id),
    advance: (before, next) => advanceImport(table, before, next),
    keepArrivals: (of) => keepArrivals(table, of),
    deleteUpload: (id) => deleteUpload(uploads, { programme, id }),
  };
  const lying = () => listUploads(uploads, programme);
  return {
    uploads: lying,
    stopImports: async () => {
      const files = await lying();
      const held = (await readImports(table, programme)).filter((found) => isHeld(found, at)).map(({ id }) => id);
      for (const id of new Set([...files, ...held])) await stopImport(port, id, contact, at);
      return files;
    },
  };
}
