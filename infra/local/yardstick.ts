import { LOAD } from './commands/dispatch.ts';
import { BadInput, EXIT } from './commands/exit.ts';
import { helpOn } from './commands/help.ts';
import { keepCompiled } from './compile-cache.ts';
import { globalOptions } from './global-options.ts';
import { LOCAL, servedHost } from './served.ts';
import { terminal } from './terminal.ts';

const { args, json, help, profile, region, stack } = globalOptions(process.argv.slice(2));
const say = terminal(json);

/** Settings of the AWS SDK, made before anything reads them: --profile, --region, and the host that --stack local means. */
function pointSdk(): void {
  if (profile !== undefined) process.env.AWS_PROFILE = profile;
  if (region !== undefined) process.env.AWS_REGION = region;
  if (stack === LOCAL) Object.assign(process.env, servedHost()?.environment);
}

async function command([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || help) {
    const text = helpOn(name === 'help' ? rest[0] : name);
    say.say(text);
    say.answer({ help: text });
    return EXIT.sent;
  }
  const load = LOAD[name];
  if (load === undefined) throw new BadInput([`there is no command "${name}"; see yardstick help`]);
  pointSdk();
  return (await load())(rest, say);
}

keepCompiled();

/** The functions' own log would bury what the command says; POWERTOOLS_LOG_LEVEL=INFO brings it back. */
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';

const isUsage = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Ends with the code of what went wrong, after telling it: on stderr for a person, as JSON for whoever asked for that. */
function fail(kind: 'bad-input' | 'fault', messages: readonly string[], last: string | undefined): void {
  for (const line of messages) say.complain(`✗ ${line}`);
  if (last !== undefined) say.complain(last);
  say.answer({ error: { kind, messages } });
  process.exitCode = kind === 'fault' ? EXIT.fault : EXIT.badInput;
}

/** What a command that has scored or sent nothing says at its end. */
const nothing = () =>
  ['run', 'demo'].includes(args[0] ?? '') ? 'Nothing was scored or sent.' : 'Nothing was changed or sent.';

try {
  process.exitCode = await command(args);
} catch (error) {
  if (error instanceof BadInput) fail('bad-input', error.lines, nothing());
  else if (isUsage(error)) fail('bad-input', [error.message], nothing());
  else fail('fault', [error instanceof Error ? (error.stack ?? error.message) : String(error)], undefined);
}
