import type { CommandGroup } from './entry.ts';

const WHICH = '--report monthly --period 2026-10 --programme P.yaml --stack S';
const ONE = '--report monthly --period 2026-10 --programme my-survey.yaml --stack local';

/** Commands about runs and what came of them. */
export const RUNS: CommandGroup = {
  title: 'Runs and reports of a deployment',
  commands: [
    {
      name: 'runs',
      purpose: 'what became of every run; start one, go on, or score again',
      usage: ['runs --programme P.yaml --stack S', `runs show|start|retry|revise ${WHICH} [--yes]`],
      about: [
        'start makes a report now that its schedule has not made. retry goes on where a run stopped: nothing is sent twice. revise scores late answers into the next revision.',
        'All three may mail, and ask before.',
      ],
      examples: ['runs --programme my-survey.yaml --stack local', `runs show ${ONE}`],
    },
    {
      name: 'release',
      purpose: 'makes and mails a held report all the same',
      usage: [`release --reason "…" ${WHICH} [--yes]`],
      about: ['The reason stands on its first page. Asks before it mails.'],
      examples: [`release --reason "The agency delivers no more" ${ONE}`],
    },
    {
      name: 'approve',
      purpose: 'mails a report that waits for approval',
      usage: [`approve ${WHICH} [--yes]`],
      about: ['Asks before it mails.'],
      examples: [`approve ${ONE}`],
    },
    {
      name: 'editions',
      purpose: 'the reports of a period, all revisions',
      usage: ['editions --programme P.yaml --period 2026-10 --stack S [--links]'],
      about: ['--links adds an address of each PDF, good for five minutes.'],
      examples: ['editions --programme my-survey.yaml --period 2026-10 --stack local'],
    },
    {
      name: 'deliveries',
      purpose: 'the ledger: who was sent what, and what became of it',
      usage: ['deliveries --programme P.yaml --period 2026-10 --stack S [--state bounced …]'],
      about: ['It names recipients by their ids.'],
      examples: ['deliveries --programme my-survey.yaml --period 2026-10 --stack local'],
    },
    {
      name: 'resend',
      purpose: 'sends anew what did not arrive',
      usage: [
        'resend --programme P.yaml --period 2026-10 --stack S [--delivery ID …] [--recipient ID …] [--all] [--despite-unknown] [--yes]',
      ],
      about: [
        'Rejected, bounced or suppressed, each as a row of its own in the ledger. Asks before it mails.',
        '--despite-unknown: also where SES may have taken the first mail, so that a reader may get two.',
      ],
      examples: ['resend --programme my-survey.yaml --period 2026-10 --recipient li --stack local'],
    },
    {
      name: 'test-send',
      purpose: 'a copy stamped TEST to the addresses named, and nobody else',
      usage: [
        'test-send --programme P.yaml --report monthly --period 2026-10 --scope company --locale en --to me@example.com --stack S [--ses-region R] [--yes]',
      ],
      about: ['The ledger knows nothing of it. Asks before it mails.'],
      examples: [
        'test-send --programme my-survey.yaml --report monthly --period 2026-10 --scope company --locale en --to li@example.com --stack local',
      ],
    },
  ],
};
