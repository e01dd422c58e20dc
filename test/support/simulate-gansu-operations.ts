/**
 * Makes the audits and operational metrics of the Gansu sample programme: `node test/support/simulate-gansu-operations.ts`
 * rewrites both files. The one visit that is published is the club's of the last month, 89.5 points; everything else is
 * simulated. No clock, one fixed seed: the same bytes on every machine.
 */
import { writeFileSync } from 'node:fs';
import { simulateAudits } from './simulate-gansu-audits.ts';
import { simulateMetrics } from './simulate-gansu-metrics.ts';

const fileOf = (name: string): URL => new URL(`../../templates/programmes/gansu-telecom.${name}.csv`, import.meta.url);

if (import.meta.main) {
  writeFileSync(fileOf('audits'), simulateAudits());
  writeFileSync(fileOf('metrics'), simulateMetrics());
}
