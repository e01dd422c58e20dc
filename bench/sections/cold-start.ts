import { execFile } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundled } from '../bundle.ts';
import type { Measure } from '../results.ts';
import type { Section } from '../section.ts';
import { median } from '../timing.ts';

const run = promisify(execFile);

/** Loads a bundle as Lambda does, and says after how many milliseconds from the start of the process its handler is there. */
const START = `const { handler } = require(process.argv[1]);
if (typeof handler !== 'function') throw new TypeError(process.argv[1] + ' has no handler');
process.stdout.write(String(performance.now()));`;

/** Milliseconds from the start of the process. */
const started = async (bundle: string): Promise<number> =>
  Number((await run(process.execPath, ['--eval', START, bundle])).stdout);

const CLIENT = /node_modules\/@aws-sdk\/(client-[a-z0-9-]+)\//;
const clientsIn = (inputs: readonly string[]): string[] => [
  ...new Set(inputs.flatMap((path) => CLIENT.exec(path)?.[1] ?? [])),
];

/** A handler that does nothing but import the same clients of AWS, whole. */
const bare = (clients: readonly string[]): string =>
  [
    ...clients.map((name, i) => `import * as c${i} from '@aws-sdk/${name}';`),
    `export const handler = async () => [${clients.map((_, i) => `Object.keys(c${i})`).join(', ')}];`,
  ].join('\n');

async function handlers(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const path of glob('functions/**/*-handler.ts'))
    found[path.slice('functions/'.length, -'-handler.ts'.length)] = path;
  return Object.fromEntries(Object.entries(found).sort());
}

/** How a function started, and a bundle of its AWS clients beside it; milliseconds. */
interface Start {
  readonly id: string;
  readonly kilobytes: number;
  readonly ours: number;
  readonly theirs: number;
}

const ratioOf = ({ ours, theirs }: Start): number => ours / theirs;

/** The function that takes longest beside its clients, and the longest of all others. */
const slowest = (starts: readonly Start[]): Measure[] =>
  starts
    .toSorted((a, b) => ratioOf(b) - ratioOf(a))
    .slice(0, 2)
    .map(({ id, ours, theirs }, place) => ({
      what: place === 0 ? `cold start of ${id}` : `cold start of the other ${starts.length - 1}, at most (${id})`,
      unit: 'ms',
      ours,
      peer: { name: 'its AWS clients alone', value: theirs },
      target: { of: 'ratio', atMost: 1.5 },
    }));

const HOST = fileURLToPath(new URL('../cold-start/host.ts', import.meta.url));

/** The local host, from nothing until it answers. */
async function hostStart(rounds: number): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(Number((await run(process.execPath, [HOST])).stdout));
  return {
    what: 'local host up, from process start',
    unit: 'ms',
    ours: median(times),
    peer: null,
    target: { of: 'ours', atMost: 5000 },
  };
}

/** Every Lambda's bundle, from process start to handler, beside one that only imports the same clients. */
export const section: Section = {
  async run({ quick, directory }) {
    const entries = await handlers();
    const bundles = await bundled(entries, join(directory, 'ours'));
    const inputsOf = (id: string) => [...bundles].find(([path]) => path.endsWith(`/${id}.js`))?.[1] ?? [];
    const ids = Object.keys(entries);
    const clients = Object.fromEntries(ids.map((id) => [id, clientsIn(inputsOf(id))]));
    // Inside the checkout, where the packages are found.
    const place = 'node_modules/.cache/yardstick-bench';
    mkdirSync(place, { recursive: true });
    const peers: Record<string, string> = {};
    for (const id of ids) {
      const name = (clients[id] ?? []).join('+') || 'none';
      peers[name] = join(place, `${name}.ts`);
      writeFileSync(peers[name], bare(clients[id] ?? []));
    }
    await bundled(peers, join(directory, 'peers'));

    const starts: Start[] = [];
    for (const id of ids) {
      const own = join(directory, 'ours', `${id}.js`);
      const other = join(directory, 'peers', `${(clients[id] ?? []).join('+') || 'none'}.js`);
      const times = { own: [] as number[], other: [] as number[] };
      for (let round = 0; round <= (quick ? 1 : 7); round += 1) {
        times.own.push(await started(own));
        times.other.push(await started(other));
      }
      const [ours, theirs] = [median(times.own.slice(1)), median(times.other.slice(1))];
      starts.push({ id, kilobytes: Math.round(statSync(own).size / 1000), ours, theirs });
    }
    const measures = [...slowest(starts), await hostStart(quick ? 1 : 5)];
    const size = statSync(join(directory, 'ours', 'collect/batch.js')).size;
    measures.push({
      what: 'bundle of ingestion',
      unit: 'KB',
      ours: size / 1000,
      peer: null,
      target: { of: 'ours', atMost: 1000 },
    });
    const notes = starts.map(
      ({ id, kilobytes, ours, theirs }) =>
        `${id}: ${kilobytes} KB, ${ours.toFixed(0)} ms, its clients ${theirs.toFixed(0)} ms`,
    );
    return { measures, notes };
  },
};
