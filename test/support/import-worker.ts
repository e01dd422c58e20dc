import { openImports } from '../../functions/collect/imports/open-import.ts';
import { runImport } from '../../functions/collect/imports/run-import.ts';

/**
 * One call of the import's worker in a process of its own, so that it can be killed. Its clock is `shift` milliseconds
 * ahead: later than any lease that a killed one left.
 */
const [env = '{}', programme = '', id = '', shift = '0'] = process.argv.slice(2);
const now = () => Date.now() + Number(shift);
const port = await openImports(JSON.parse(env))(programme, id);
process.stdout.write('begins\n');
const outcome = await runImport(port, { now, end: now() + 900_000 });
process.stdout.write(`${outcome}\n`);
