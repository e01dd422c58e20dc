import { parseArgs } from 'node:util';

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  profile: { type: 'string' },
  region: { type: 'string' },
  stack: { type: 'string' },
} as const;

/** What every command understands, wherever it stands on the line. */
export interface GlobalOptions {
  /** The rest of the line, for the command itself; `--stack` stays in it. */
  readonly args: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly profile: string | undefined;
  readonly region: string | undefined;
  readonly stack: string | undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Takes what every command understands out of a line. */
export function globalOptions(line: readonly string[]): GlobalOptions {
  const options = { args: [...line], options: OPTIONS, strict: false, allowPositionals: true, tokens: true } as const;
  const { values, tokens } = parseArgs(options);
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in OPTIONS) || token.name === 'stack') continue;
    taken.add(token.index);
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
  }
  return {
    args: line.filter((_, index) => !taken.has(index)),
    json: values.json === true,
    help: values.help === true,
    profile: textOf(values.profile),
    region: textOf(values.region),
    stack: textOf(values.stack),
  };
}
