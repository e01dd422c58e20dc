import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { addClient } from '../../../functions/admin/clients.ts';
import { dynamoClient } from '../../../functions/runtime/clients.ts';
import { closeOnSignals, startHost } from '../host.ts';
import { LOCAL, publishHost, servedHost } from '../served.ts';
import type { Terminal } from '../terminal.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';
import { usageKeys } from './usage-keys.ts';

const YEAR_MS = 365 * 86_400_000;

/** `yardstick serve`: this machine as host, until it is stopped; other commands reach it with `--stack local`. */
export async function serveCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { programme: { type: 'string', multiple: true, default: [] as string[] } },
  });
  const files = values.programme;
  if (files.length === 0) throw new BadInput(['--programme is needed; see yardstick help serve']);
  const other = servedHost();
  if (other !== undefined)
    throw new BadInput([
      `a host runs already (process ${other.pid}); stop it, or set YARDSTICK_LOCAL_HOST to another file`,
    ]);
  const programmes: string[] = [];
  for (const file of files) programmes.push((await loadProgramme(file)).id);
  terminal.progress('starting the embedded services');
  const onFunctionError = (name: string, error: Error) => terminal.complain(`✗ ${name}: ${error.message}`);
  const host = await startHost({ programmeFiles: files, onFunctionError });
  const table = { client: dynamoClient(), name: host.tableName };
  const expires = new Date(Date.now() + YEAR_MS).toISOString();
  const credential = await addClient(
    { table, usageKeys: usageKeys(host.usagePlanId) },
    { id: LOCAL, programmes: [...new Set(programmes)], expires },
  );
  const withdraw = publishHost({ environment: host.sdkSettings, outputs: host.outputs() });
  const stopped = new EventTarget();
  closeOnSignals({
    close: async () => {
      withdraw();
      await host.close();
      stopped.dispatchEvent(new Event('stopped'));
    },
  });
  terminal.say(`✓ ${programmes.join(', ')} on this machine, until Ctrl-C; mails: ${host.inboxUrl}`);
  terminal.say('Other commands reach it with --stack local. To send it answers from another terminal:');
  terminal.say(`  export API=${host.apiUrl}`);
  terminal.say(`  export CREDENTIAL=${credential}`);
  terminal.answer({ apiUrl: host.apiUrl, inboxUrl: host.inboxUrl, credential, programmes });
  await once(stopped, 'stopped');
  return EXIT.sent;
}
