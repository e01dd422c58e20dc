import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const ROOMS = ['functions', 'infra', 'templates', 'bench', 'test'];

/**
 * Checks who imports whom in the tree below `root` against .dependency-cruiser.mjs.
 * Returns a sentence per violation, and one if the check did not see any TypeScript: a cruiser without a parser for it
 * finds nothing wrong because it finds nothing.
 */
export async function importFaults(root: string): Promise<string[]> {
  const options = await extractDepcruiseOptions(`${import.meta.dirname}/../../.dependency-cruiser.mjs`);
  const { output } = await cruise(ROOMS, { ...options, baseDir: root });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output.slice(0, 200)}`);
  const ours = output.modules.filter((m) => ROOMS.some((room) => m.source.startsWith(`${room}/`)));
  const typescript = ours.filter((m) => m.source.endsWith('.ts') && m.dependencies.length > 0);
  if (typescript.length === 0) return [`no imports of TypeScript files were read (${output.modules.length} modules)`];
  return output.summary.violations.map(
    ({ rule, from, to, comment }) => `${rule.name}: ${from} → ${to}${comment ? ` (${comment})` : ''}`,
  );
}

if (import.meta.main) {
  const faults = await importFaults(process.cwd());
  process.stdout.write(faults.length === 0 ? 'The import rules hold.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
