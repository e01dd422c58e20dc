import { text as wholeText } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type ErasureResult, erasureResultSchema } from '../../../functions/model/erasure.ts';
import { columns } from '../columns.ts';
import { plural } from '../plural.ts';
import type { Terminal } from '../terminal.ts';
import { confirmed, YES } from './confirm.ts';
import { DEPLOYMENT_OPTIONS, deployedApi } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...DEPLOYMENT_OPTIONS,
  ...YES,
  programme: text,
  contact: text,
  'dry-run': { type: 'boolean', default: false },
} as const;

type Counts = Pick<ErasureResult, 'responses' | 'complaints' | 'followUps'>;

interface Api {
  readonly url: string;
  readonly credential: string;
}

/** Asks the API. The reference travels in the body alone: addresses of requests are logged on the way. */
async function erasure({ url, credential }: Api, contact: string, dryRun: boolean): Promise<ErasureResult> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
    body: JSON.stringify({ contact, dryRun }),
  });
  // Of what broke off in the middle nobody may say that nothing was changed; done again, it goes on.
  if (answer.status >= 500) throw new Error(`the API failed: ${answer.status} ${await answer.text()}; do it again`);
  if (!answer.ok) throw new BadInput([`the API refused: ${answer.status} ${await answer.text()}`]);
  return erasureResultSchema.parse(await answer.json());
}

const countsOf = ({ responses, complaints, followUps }: Counts): string[] => [
  plural(responses, 'response'),
  plural(complaints, 'complaint'),
  plural(followUps, 'follow-up'),
];

function tell({ dryRun, periods, editions, uploads, ...counts }: ErasureResult, terminal: Terminal): void {
  terminal.say(`${dryRun ? 'Of this contact there are' : '✓ Erased:'} ${countsOf(counts).join(', ')}`);
  for (const line of columns(periods.map(({ period, ...of }) => ['', period, ...countsOf(of)]))) terminal.say(line);
  if (editions.length > 0) terminal.say(`  counted in ${plural(editions.length, 'report')}: ${editions.join(', ')}`);
  if (uploads.length > 0)
    terminal.say(
      `  ${plural(uploads.length, 'file')} that may hold the contact ${dryRun ? 'would be' : 'is'} deleted, and must be sent again without: ${uploads.join(', ')}`,
    );
}

/** `yardstick erase`: says what is known of a person, asks, and erases it. */
export async function eraseCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args, options: { ...OPTIONS, api: text } });
  const { programme: path, contact: given, yes } = values;
  if (path === undefined || given === undefined) throw new BadInput(['--programme and --contact are needed']);
  const credential = process.env.YARDSTICK_CREDENTIAL;
  if (!credential) throw new BadInput(['set YARDSTICK_CREDENTIAL to a credential with erasure:write']);
  const contact = given === '-' ? (await wholeText(process.stdin)).trim() : given;
  const { id } = await loadProgramme(path);
  const api = { url: `${await deployedApi(values)}/v1/programmes/${id}/erasure`, credential };
  const there = await erasure(api, contact, true);
  tell(there, terminal);
  const nothing = there.periods.length === 0 && there.uploads.length === 0;
  if (values['dry-run'] || nothing) {
    terminal.answer(there);
    return EXIT.sent;
  }
  await confirmed(terminal, 'Erase all of it for good?', yes);
  const erased = await erasure(api, contact, false);
  tell(erased, terminal);
  terminal.say(
    '  What was stored in this very second may be missing: do it once more. Erase the person at the survey tool, too.',
  );
  terminal.answer(erased);
  return EXIT.sent;
}
