import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput, EXIT } from './commands/exit.ts';
import { HELP } from './commands/help.ts';
import { type Terminal, terminal } from './terminal.ts';

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true, default: [] as string[] } as const;

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new BadInput([`--${name} is needed; see yardstick help`]);
  return value;
}

async function runCommand(args: string[], say: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      programme: one,
      responses: many,
      benchmarks: many,
      audits: many,
      metrics: many,
      complaints: many,
      'follow-ups': many,
      actions: many,
      recipients: one,
      period: one,
      out: one,
    },
  });
  // Each command loads only what it needs: the embedded services take a second that `check` need not wait for.
  const { run } = await import('./commands/run.ts');
  if (values.responses.length === 0) throw new BadInput(['--responses is needed; see yardstick help']);
  return run(
    {
      programme: needed('programme', values.programme),
      responses: values.responses,
      benchmarks: values.benchmarks,
      records: { ...values, followUps: values['follow-ups'] },
      recipients: values.recipients,
      period: needed('period', values.period),
      out: needed('out', values.out),
    },
    say,
  );
}

async function checkCommand(args: string[], say: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new BadInput(['name the programme files to check']);
  const { loadProgramme } = await import('./commands/load.ts');
  const { calendarWarning } = await import('../../functions/model/programme/calendar-warning.ts');
  for (const path of positionals) {
    const programme = await loadProgramme(path);
    say.say(`✓ ${path}: ${programme.id} from ${programme.effectiveFrom}, ${programme.items.length} items`);
    const warning = calendarWarning(programme, new Date().toISOString().slice(0, 10));
    if (warning !== null) say.complain(`! ${warning}`);
  }
  return EXIT.sent;
}

async function command(name: string | undefined, args: string[], say: Terminal): Promise<number> {
  const out = () => parseArgs({ args, options: { out: one } }).values.out;
  switch (name) {
    case 'run':
      return runCommand(args, say);
    case 'demo': {
      const { demo } = await import('./commands/demo.ts');
      return demo(out() ?? 'out', say);
    }
    case 'check':
      return checkCommand(args, say);
    case 'preview': {
      const { previewCommand } = await import('./commands/preview.ts');
      return previewCommand(args, say);
    }
    case 'schedule': {
      const { scheduleCommand } = await import('./commands/schedule.ts');
      return scheduleCommand(args, say);
    }
    case 'schema': {
      const { writeSchemas } = await import('./commands/schema.ts');
      for (const path of await writeSchemas(out() ?? 'schemas')) say.say(`✓ ${path}`);
      return EXIT.sent;
    }
    case 'findings': {
      const { findingsCommand } = await import('./commands/findings.ts');
      return findingsCommand(args, say);
    }
    case 'import': {
      const { importCommand } = await import('./commands/import.ts');
      return importCommand(args, say);
    }
    case 'recipients': {
      const { recipientsCommand } = await import('./commands/recipients.ts');
      return recipientsCommand(args, say);
    }
    case 'clients': {
      const { clientsCommand } = await import('./commands/clients.ts');
      return clientsCommand(args, new Date(), say);
    }
    case 'runs':
    case 'release':
    case 'approve': {
      const { runsCommand } = await import('./commands/runs.ts');
      return runsCommand(name, args, say);
    }
    case 'suppress': {
      const { suppressCommand } = await import('./commands/suppress.ts');
      return suppressCommand(args, say);
    }
    case 'deliveries': {
      const { deliveriesCommand } = await import('./commands/deliveries.ts');
      return deliveriesCommand(args, say);
    }
    case 'editions': {
      const { editionsCommand } = await import('./commands/editions.ts');
      return editionsCommand(args, say);
    }
    case 'resend': {
      const { resendCommand } = await import('./commands/resend.ts');
      return resendCommand(args, say, new Date().toISOString());
    }
    case 'test-send': {
      const { testSendCommand } = await import('./commands/test-send.ts');
      return testSendCommand(args, say);
    }
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      say.say(HELP);
      return EXIT.sent;
    default:
      throw new BadInput([`there is no command "${name}"; see yardstick help`]);
  }
}

// Types are stripped and code is compiled once: each later command starts half a second sooner.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/node'));

/** The functions' own log would bury what the command says; POWERTOOLS_LOG_LEVEL=INFO brings it back. */
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';

const say = terminal();
const isUsage = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
try {
  process.exitCode = await command(process.argv[2], process.argv.slice(3), say);
} catch (error) {
  if (error instanceof BadInput || isUsage(error)) {
    for (const line of error instanceof BadInput ? error.lines : [error.message]) say.complain(`✗ ${line}`);
    say.complain('Nothing was scored or sent.');
    process.exitCode = EXIT.badInput;
  } else {
    say.complain(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = EXIT.fault;
  }
}
