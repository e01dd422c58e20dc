import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { terminal } from '../infra/local/terminal.ts';
import { installPeers } from './install-peers.ts';
import type { SectionResult } from './results.ts';
import { runBench } from './run-bench.ts';
import { markdownTable, textTable } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    markdown: { type: 'boolean', default: false },
    commit: { type: 'string' },
    out: { type: 'string', default: new URL('results.json', import.meta.url).pathname },
  },
});

const { say, complain } = terminal();
const commit = values.commit ?? execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const told = ({ id, seconds, failure }: SectionResult): void =>
  failure === null ? say(`✓ ${id}: ${seconds.toFixed(0)} s`) : complain(`✗ ${id}: ${failure}`);

await installPeers();
const results = await runBench(
  {
    sections: new URL('sections/', import.meta.url),
    only: values.only.split(',').filter((name) => name !== ''),
    quick: values.quick,
    commit,
    now: new Date(),
  },
  told,
);
await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
say(values.markdown ? markdownTable(results) : textTable(results));
process.exitCode = results.sections.some(({ failure }) => failure !== null) ? 1 : 0;
