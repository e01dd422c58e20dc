import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../support/sample-programme.ts';

/** Starts a process that starts a host and ends in this way. */
function processThatEnds(ending: string) {
  const program = join(import.meta.dirname, 'fixtures/host-process.ts');
  return spawn(process.execPath, [program, ending], { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] });
}

const isUp = async (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

describe('a process with a local host', () => {
  it.each([
    ['close', 0],
    ['throw', 1],
    ['unknown programme', 1],
  ])('ends by itself after: %s', async (ending, code) => {
    const child = processThatEnds(ending);
    const [exit] = await once(child, 'exit');
    expect(exit).toBe(code);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s, its servers with it', async (signal) => {
    const child = processThatEnds('never');
    const [line] = await once(child.stdout, 'data');
    const url = String(line).trim();
    expect(await isUp(url)).toBe(true);
    child.kill(signal);
    const [, by] = await once(child, 'exit');
    expect(by).toBe(signal);
    expect(await isUp(url)).toBe(false);
  });
});
