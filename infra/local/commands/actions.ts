import { parseArgs } from 'node:util';
import { type ActionsPort, closeAction, listActions, storeAction } from '../../../functions/admin/actions.ts';
import { openBatchPort } from '../../../functions/collect/batch-port.ts';
import { dateIn } from '../../../functions/model/instant.ts';
import type { ItemResult } from '../../../functions/model/response.ts';
import { textIn } from '../../../functions/model/text.ts';
import { openStores } from '../../../functions/store/open.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedEnv } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;
const FIELDS = {
  id: text,
  name: text,
  indicator: text,
  scope: text,
  owner: text,
  due: text,
  opened: text,
  target: text,
  done: text,
  before: text,
  after: text,
  control: text,
} as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  ...FIELDS,
  programme: text,
  open: { type: 'boolean', default: false },
} as const;
type Given = Readonly<Partial<Record<keyof typeof FIELDS, string | undefined>>>;

/** Fields of an action that an option fills under another name. */
const OPTION_OF: Readonly<Record<string, string>> = { openedAt: 'opened', doneAt: 'done' };

/** What was given, as the API takes it; the rest is judged there. */
function asSent({ opened, done, target, before, after, ...texts }: Given, today: string): object {
  const number = (given: string | undefined) => (given === undefined ? undefined : Number(given));
  const numbers = { target: number(target), before: number(before), after: number(after) };
  const sent = { ...texts, ...numbers, openedAt: opened ?? today, doneAt: done };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
}

/** @throws {BadInput} with what is wrong, by the option that says it. */
function stored(terminal: Terminal, result: ItemResult, sentence: string): void {
  const { id, outcome, faults } = result;
  if (faults.length > 0)
    throw new BadInput(
      faults.map(({ pointer, reason }) => {
        const [, , , field = ''] = pointer.split('/');
        return `--${OPTION_OF[field] ?? field}: ${reason}`;
      }),
    );
  terminal.say(`✓ ${id}: ${outcome === 'unchanged' ? 'stands already as it is' : sentence}`);
  terminal.answer(result);
}

/** `yardstick actions list|add|close`: improvement actions of a deployment. */
export async function actionsCommand(args: string[], terminal: Terminal, at = new Date()): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { programme: path, stack, table: _, open, ...given } = values;
  const [action, id] = positionals;
  if (path === undefined) throw new BadInput(['--programme is needed; see yardstick help actions']);
  const { id: programme, timezone, locales } = await loadProgramme(path);
  const [locale = 'en'] = locales;
  const env = await deployedEnv(stack);
  const stores = openStores(env);
  const versions = await stores.versions(programme);
  if (versions.length === 0) throw new BadInput([`--stack ${stack}: the deployment has no programme ${programme}`]);
  const now = at.toISOString();
  const port: ActionsPort = { table: stores.table(), batch: openBatchPort(env, stores), versions, programme, now };
  const today = dateIn(timezone, now);
  if (action === 'list') {
    const actions = (await listActions(port)).filter(({ doneAt }) => !open || doneAt === undefined);
    const rows = actions.map(({ id: which, indicator, scope, owner, due, doneAt, name }) => {
      const state = doneAt === undefined ? (due < today ? `OVERDUE since ${due}` : `due ${due}`) : `done ${doneAt}`;
      return [which, state, indicator, scope, textIn(owner, locale), textIn(name, locale)];
    });
    for (const line of columns(rows)) terminal.say(line);
    if (rows.length === 0) terminal.say(`${programme} has no ${open ? 'open ' : ''}actions`);
    terminal.answer(actions);
  } else if (action === 'add') stored(terminal, await storeAction(port, asSent(given, today)), 'stored');
  else if (action === 'close' && id !== undefined) {
    const result = await closeAction(port, id, given.done ?? today).catch((error: unknown) => {
      throw error instanceof RangeError ? new BadInput([error.message]) : error;
    });
    stored(terminal, result, `done since ${given.done ?? today}`);
  } else throw new BadInput(['say what to do: actions list, add or close ID']);
  return EXIT.sent;
}
