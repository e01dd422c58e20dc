import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ExportedFile, Manifest } from '../../../functions/admin/transfer/manifest.ts';
import { kindOfRow, type RawRow, rawRowSchema } from '../../../functions/store/transfer.ts';

/** Readable by its owner alone: it holds addresses. */
const PRIVATE = { folder: 0o700, file: 0o600 } as const;

/** Lines that are written at once. */
const LINES = 1000;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a file below a folder; only its owner may read it. */
export async function writePrivately(
  folder: string,
  path: string,
  content: Uint8Array | string,
): Promise<ExportedFile> {
  const whole = join(folder, path);
  await mkdir(dirname(whole), { recursive: true, mode: PRIVATE.folder });
  await writeFile(whole, content, { mode: PRIVATE.file });
  return { path, sha256: sha256(content) };
}

/** Writes rows into one NDJSON file for each kind, as they come. */
export async function writeRows(
  folder: string,
  rows: AsyncIterable<RawRow>,
  onRows: (rows: number) => void,
): Promise<Manifest['rows']> {
  await mkdir(join(folder, 'table'), { recursive: true, mode: PRIVATE.folder });
  const files = new Map<string, { lines: string[]; rows: number; readonly hash: ReturnType<typeof createHash> }>();
  const pathOf = (kind: string) => `table/${kind}.ndjson`;
  let total = 0;
  const flush = async (kind: string): Promise<void> => {
    const file = files.get(kind);
    if (file === undefined || file.lines.length === 0) return;
    const text = file.lines.join('');
    const first = file.rows === file.lines.length;
    const handle = await open(join(folder, pathOf(kind)), first ? 'w' : 'a', PRIVATE.file);
    await handle.writeFile(text).finally(() => handle.close());
    file.hash.update(text);
    file.lines = [];
  };
  for await (const row of rows) {
    const kind = kindOfRow(row);
    const file = files.get(kind) ?? { lines: [], rows: 0, hash: createHash('sha256') };
    files.set(kind, file);
    file.lines.push(`${JSON.stringify(row)}\n`);
    file.rows += 1;
    total += 1;
    if (file.lines.length < LINES) continue;
    await flush(kind);
    onRows(total);
  }
  for (const kind of files.keys()) await flush(kind);
  return [...files].map(([kind, { rows: count, hash }]) => ({
    path: pathOf(kind),
    rows: count,
    sha256: hash.digest('hex'),
  }));
}

/** The rows of such a file, in batches. */
export async function* readRows(folder: string, path: string): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, path)) })) {
    batch.push(rawRowSchema.parse(JSON.parse(line)));
    if (batch.length < LINES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Whether a file is what the export wrote. */
export async function isIntact(folder: string, { path, sha256: expected }: ExportedFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk);
  } catch {
    return false;
  }
  return hash.digest('hex') === expected;
}

/** The bytes of a file of an export. */
export const readExported = (folder: string, path: string): Promise<Buffer> => readFile(join(folder, path));
