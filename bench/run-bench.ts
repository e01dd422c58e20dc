import { readdir } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import type { Results, SectionResult } from './results.ts';
import { runSection } from './run-section.ts';

/** What is to be run, and as what it is recorded. */
export interface BenchRun {
  /** Directory of the sections, with a slash at its end. */
  readonly sections: URL;
  /** Names of sections; all if none is named. */
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly commit: string;
  readonly now: Date;
}

/**
 * Runs sections one after the other, in the order of their names.
 * @throws {RangeError} for a name that no section has.
 */
export async function runBench(run: BenchRun, onSection: (result: SectionResult) => void): Promise<Results> {
  const files = (await readdir(run.sections)).filter((name) => name.endsWith('.ts')).sort();
  const there = files.map((file) => file.slice(0, -'.ts'.length));
  for (const name of run.only)
    if (!there.includes(name)) throw new RangeError(`there is no section ${name}; there are ${there.join(', ')}`);
  const sections: SectionResult[] = [];
  for (const name of run.only.length === 0 ? there : there.filter((id) => run.only.includes(id))) {
    const result = await runSection(new URL(`${name}.ts`, run.sections), run.quick ? 'quick' : 'full');
    onSection(result);
    sections.push(result);
  }
  const processors = cpus();
  return {
    format: 'yardstick-bench-1',
    date: run.now.toISOString(),
    commit: run.commit,
    quick: run.quick,
    node: process.versions.node,
    machine: {
      cpu: processors[0]?.model.trim() || process.arch,
      cores: processors.length,
      memoryGigabytes: totalmem() / 2 ** 30,
      system: `${type()} ${release()}`,
    },
    sections,
  };
}
