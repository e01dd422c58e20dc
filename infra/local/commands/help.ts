import { DATA } from './catalogue/data.ts';
import type { CommandEntry } from './catalogue/entry.ts';
import { HERE } from './catalogue/here.ts';
import { PEOPLE } from './catalogue/people.ts';
import { RUNS } from './catalogue/runs.ts';
import { BadInput } from './exit.ts';

const GROUPS = [HERE, RUNS, PEOPLE, DATA];

/** Every command that there is. */
export const COMMANDS: readonly CommandEntry[] = GROUPS.flatMap(({ commands }) => commands);

const EVERYWHERE = `Everywhere
  --stack S       which deployment: yardstick-dev, or local, the host of "serve"
  --profile P     account, as for the AWS SDK
  --region R      likewise
  --json          the answer as JSON, alone on stdout, errors too; its form:
                  schemas/commands.schema.json
  --yes           goes on without asking; where nobody can be asked, nothing is
                  mailed or erased without it

Exit codes
  0  done, all sent
  1  our own fault
  2  bad input or not confirmed: nothing was changed or sent
  3  held by the gate, or waits for approval: nothing was sent
  4  done in part: some deliveries, rows or checks failed
`;

const WIDTH = 80;

/** What stays together on a line: an option with its value, a text in quotes, what is in brackets. */
const WORDS = /(?:\[[^\]]*\]|--[\w-]+ (?:"[^"]*"|[^\s"[-]\S*)|"[^"]*"|\S)+/g;

/** A text in lines of 80 columns. */
function wrapped(text: string, first = '', others = first, goesOn = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    const indent = lines.length === 0 ? first : others;
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
    if (line === '' || longer.length + goesOn.length <= WIDTH) line = longer;
    else {
      lines.push(`${line}${goesOn}`);
      line = `${others}${word}`;
    }
  }
  return [...lines, line];
}

const line = ({ name, purpose }: CommandEntry): string => `  ${name.padEnd(12)}${purpose}`;

/** What `yardstick help` says: all commands, or one with examples. @throws {BadInput} for one that there is not. */
export function helpOn(name?: string): string {
  if (name === undefined) {
    const groups = GROUPS.map(({ title, commands }) => `${title}\n${commands.map(line).join('\n')}\n`);
    return [
      'Yardstick: survey answers in; a satisfaction index, competitor gaps and PDF',
      'reports by email out. yardstick help COMMAND says more, with examples.',
      '',
      ...groups,
      EVERYWHERE,
    ].join('\n');
  }
  const found = COMMANDS.find((command) => command.name === name);
  if (found === undefined) throw new BadInput([`there is no command "${name}"; see yardstick help`]);
  const { purpose, usage, about, examples } = found;
  return [
    `yardstick ${name}: ${purpose}`,
    '',
    ...usage.flatMap((text) => wrapped(`yardstick ${text}`, '  ', '      ')),
    ...(about.length === 0 ? [] : ['', ...about.flatMap((text) => wrapped(text))]),
    '',
    'Examples',
    ...examples.flatMap((text) => wrapped(`npm run yardstick -- ${text}`, '  ', '      ', ' \\')),
    '',
    EVERYWHERE,
  ].join('\n');
}
