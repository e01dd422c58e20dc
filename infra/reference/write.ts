import { readFileSync, writeFileSync } from 'node:fs';
import { synthesise } from '../synth.ts';
import { referenceTables, withTables } from './tables.ts';

/** Writes the tables of the documentation anew, from the template and the log catalogue. */
const { template } = synthesise({ programmes: ['templates/programmes/mobile-reputation.yaml'] });
const tables = referenceTables(template);
for (const file of ['docs/security.md', 'docs/operations.md']) {
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), tables));
}
