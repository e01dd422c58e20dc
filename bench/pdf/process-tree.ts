import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;
/** Often enough to meet a peak, seldom enough to cost nothing. */
const EVERY = 25;

interface Entry {
  readonly id: number;
  readonly parent: number;
  /** Resident set, bytes. */
  readonly resident: number;
}

function entryOf(id: number): Entry[] {
  try {
    // The name, in brackets, may hold anything; after it: state, parent, … and at the 22nd place the resident pages (proc(5)).
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ id, parent: Number(fields[1]), resident: Number(fields[21]) * PAGE }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** Resident sets of a process and all below it, summed up: what a machine that runs it must have. */
function residentOf(root: number): number {
  const entries = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? entryOf(Number(name)) : []));
  const tree = new Set([root]);
  // Children have higher numbers than their parents but for those that were counted over; two rounds find these too.
  for (const _ of [1, 2]) for (const { id, parent } of entries) if (tree.has(parent)) tree.add(id);
  return entries.filter(({ id }) => tree.has(id)).reduce((sum, { resident }) => sum + resident, 0);
}

/** What a command took from its start to its end. */
export interface Run {
  readonly seconds: number;
  /** Most that it and its children held at a time, bytes. */
  readonly peak: number;
  readonly output: string;
}

/** Runs Node with `args` (Linux only). @throws {Error} with what it wrote, if it fails. */
export async function measuredRun(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid ?? 0));
  }, EVERY);
  let output = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${complaint.slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, peak, output };
}
