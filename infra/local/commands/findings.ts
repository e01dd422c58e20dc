import { parseArgs } from 'node:util';
import { readFindings } from '../../../functions/store/tools.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

/** `yardstick findings`: what survey tools sent and the programme does not map, and responses that were refused. */
export async function findingsCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { programme: { type: 'string' }, ...DEPLOYMENT_OPTIONS } });
  if (values.programme === undefined) throw new BadInput(['--programme is needed; see yardstick help']);
  const { id } = await loadProgramme(values.programme);
  const findings = await readFindings(await deployedTable(values), id);
  for (const { tool, kind, question, choice, times, response, at } of findings) {
    const what = [kind, question, choice].filter((part) => part !== null && part !== '').join(' ');
    terminal.say(`${tool}  ${what}  ${times} times, last in ${response} at ${at}`);
  }
  if (findings.length === 0) terminal.say('✓ everything that survey tools sent is mapped');
  terminal.answer(findings);
  return EXIT.sent;
}
