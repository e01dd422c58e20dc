import type { CommandGroup } from './entry.ts';

const SAMPLE = 'templates/programmes/mobile-reputation.yaml';

/** Commands that need no deployment. */
export const HERE: CommandGroup = {
  title: 'On this machine',
  commands: [
    {
      name: 'demo',
      purpose: 'the shipped sample, a whole month, into a folder',
      usage: ['demo [--out DIR]'],
      about: ['Mails go into a local inbox; nothing leaves this machine. DIR is "out" unless named.'],
      examples: ['demo --out out'],
    },
    {
      name: 'run',
      purpose: 'a whole month of your own files, into a folder',
      usage: [
        'run --programme P.yaml --responses A.csv [--responses B.ndjson …] --period 2026-10 --out DIR [--benchmarks B.csv] [--audits A.csv] [--metrics M.csv] [--complaints C.csv] [--follow-ups F.csv] [--actions X.csv] [--recipients R.csv]',
      ],
      about: [
        'Leaves DIR/2026-10/scores.json, reports/, mail/ and ledger.ndjson. Mails go into a local inbox.',
        '--period 2026-Q4, 2026-H2, 2026 and 2026-10-R3 (three months up to October) run the reports of that kind.',
        'Without --recipients it addresses one reader per scope and language at example.com.',
      ],
      examples: [`run --programme ${SAMPLE} --responses test/fixtures/corp-rep.csv --period 2026-10 --out out`],
    },
    {
      name: 'serve',
      purpose: 'this machine as host, until Ctrl-C: --stack local',
      usage: ['serve --programme P.yaml [--programme Q.yaml …]'],
      about: [
        'Says the address of the API and a credential for it. What it holds is in memory, and gone when it stops.',
        'Mails go into a local inbox. Schedules do not fire.',
      ],
      examples: [`serve --programme ${SAMPLE}`],
    },
    {
      name: 'check',
      purpose: 'every fault of a programme file, each with its place',
      usage: ['check P.yaml …'],
      about: [],
      examples: [`check ${SAMPLE}`],
    },
    {
      name: 'schedule',
      purpose: 'when its reports are made next, and of what period',
      usage: ['schedule --programme P.yaml [--next 6]'],
      about: ["In the programme's zone and in UTC."],
      examples: [`schedule --programme ${SAMPLE} --next 3`],
    },
    {
      name: 'preview',
      purpose: 'one report as a PDF, for people who edit layouts',
      usage: [
        'preview [--report monthly] [--locale zh-CN] [--scope company] [--out x.pdf] [--scores scores.json --programme P.yaml]',
      ],
      about: ['Of the shipped sample, or of a scores.json.'],
      examples: ['preview --report monthly --locale zh-CN --out monthly.pdf'],
    },
    {
      name: 'schema',
      purpose: 'writes the JSON Schemas and the description of the API',
      usage: ['schema [--out DIR]'],
      about: ['Of programme files, scores.json and what commands answer with --json. DIR is "schemas" unless named.'],
      examples: ['schema --out schemas'],
    },
  ],
};
