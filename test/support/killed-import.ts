import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Import } from '../../functions/model/import.ts';
import { putImport, readImport } from '../../functions/store/imports.ts';
import type { localHost } from './local-host.ts';
import { path } from './sample-programme.ts';

const WORKER = 'functions/collect/import-handler.ts';
const PROCESS = 'test/integration/collect/fixtures/import-worker.ts';
/** Longer than a worker holds an import. */
const LEASE_MS = 1_000_000;

/** Lays down an import and its file; no worker hears of it (S3's word goes out for PUT alone here). */
export async function layDown(
  local: ReturnType<typeof localHost>,
  created: Import,
  file: Buffer<ArrayBuffer>,
): Promise<void> {
  await putImport(local.table, created);
  const form = new FormData();
  form.set('key', `uploads/${created.programme}/${created.id}`);
  form.set('file', new Blob([file]));
  const bucket = `${process.env.AWS_ENDPOINT_URL_S3}/${local.host.env(WORKER).UPLOADS_BUCKET}`;
  const answer = await fetch(bucket, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(await answer.text());
}

interface Kill {
  /** Rows that it may still store before it is killed, at least. */
  readonly rows: number;
  /** Milliseconds after that: somewhere within what it does next. */
  readonly after: number;
}

/** One worker, killed at some time unless it ends before. Gives its last word, if it had one. */
async function work(local: ReturnType<typeof localHost>, about: Import, attempt: number, kill: Kill | null) {
  const env = JSON.stringify(local.host.env(WORKER));
  const shift = String(attempt * LEASE_MS);
  const child = spawn(process.execPath, [path(PROCESS), env, about.programme, about.id, shift], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  let closed = false;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      closed = true;
      resolve();
    }),
  );
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      words += chunk;
      resolve();
    });
  });
  await Promise.race([begun, ended]);
  const rowsNow = async () => (await readImport(local.table, about.programme, about.id))?.counts.rows ?? 0;
  if (kill !== null) {
    const from = await rowsNow();
    while (!closed && (await rowsNow()) < from + kill.rows) await pause(20);
    await Promise.race([pause(kill.after), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return words.replace('begins\n', '').trim();
}

/**
 * Works on an import until it ends, and kills the first `kills` workers at random: after some thousand rows, the last
 * of them perhaps half stored.
 * @param rows How far a worker comes on average.
 */
export async function killAndResume(
  local: ReturnType<typeof localHost>,
  about: Import,
  { kills, rows, random }: { kills: number; rows: number; random: () => number },
): Promise<{ killed: number; result: Import | undefined }> {
  let killed = 0;
  for (let attempt = 1; ; attempt += 1) {
    const kill = { rows: Math.floor(random() * 2 * rows), after: random() * 500 };
    const word = await work(local, about, attempt, killed < kills ? kill : null);
    if (word === 'completed' || word === 'failed')
      return { killed, result: await readImport(local.table, about.programme, about.id) };
    if (word === '') killed += 1;
  }
}
