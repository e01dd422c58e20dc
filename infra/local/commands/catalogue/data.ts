import type { CommandGroup } from './entry.ts';

/** Commands about what is sent in, and about a deployment as a whole. */
export const DATA: CommandGroup = {
  title: 'Data and the deployment itself',
  commands: [
    {
      name: 'import',
      purpose: 'a file of answers, or a programme that was exported',
      usage: [
        'import FILE --programme P.yaml [--kind audits] [--period 2026-10] [--tool ID] [--rejected LIST.csv] [--stack S]',
        'import DIR --stack S [--archive-only] [--other-contact-key] [--yes]',
      ],
      about: [
        'FILE: responses (or audits, metrics, complaints, followUps, actions) as CSV or NDJSON, plain or gzip, with a credential in YARDSTICK_CREDENTIAL. Without --stack on this machine alone, to see what would become of it.',
        'DIR: what "export" left. Refuses to overwrite what differs; may be broken off and done again; mails nothing.',
      ],
      examples: ['import answers.csv --programme my-survey.yaml', 'import moved --stack local'],
    },
    {
      name: 'export',
      purpose: 'a programme with all that is known of it, into a folder',
      usage: ['export --programme P.yaml --out DIR --stack S'],
      about: [
        'Answers, records, recipients, runs, ledger, scores and reports, to be moved to another account by "import".',
        'Secrets stay: clients are listed, without what would let them in. The folder holds addresses: keep it safe.',
      ],
      examples: ['export --programme my-survey.yaml --out moved --stack local'],
    },
    {
      name: 'actions',
      purpose: 'improvement actions: what is done, by whom, until when',
      usage: [
        'actions list --programme P.yaml --stack S [--open]',
        'actions add --id calls --name "Call back within a day" --indicator q2 --scope company --owner "Li Na" --due 2026-12-31 [--opened 2026-11-02] [--target 75] [--control them] [--before 30] [--after 30] --programme P.yaml --stack S',
        'actions close ID --done 2026-12-01 --programme P.yaml --stack S',
      ],
      about: ['Stored by the same rules as POST …/actions. A report compares the days before and after it was done.'],
      examples: ['actions list --programme my-survey.yaml --stack local'],
    },
    {
      name: 'erase',
      purpose: 'erases a person: says what is there, asks, erases',
      usage: ['erase --contact "138 0013 8000" --programme P.yaml --stack S [--dry-run] [--yes]'],
      about: [
        'With a credential that may erase (erasure:write) in YARDSTICK_CREDENTIAL. Reports that the person was counted in are scored anew. --contact - reads the reference from the standard input, out of the history of the shell.',
      ],
      examples: ['erase --contact li@example.com --programme my-survey.yaml --dry-run --stack local'],
    },
    {
      name: 'findings',
      purpose: 'questions and choices of survey tools that nobody mapped',
      usage: ['findings --programme P.yaml --stack S'],
      about: [],
      examples: ['findings --programme my-survey.yaml --stack local'],
    },
    {
      name: 'doctor',
      purpose: 'credentials, SES, quotas, clock and versions: what is amiss',
      usage: ['doctor [--programme P.yaml …] --stack S'],
      about: ['Says for everything that is amiss what to do. With programme files: whether they are what is deployed.'],
      examples: ['doctor --stack local'],
    },
  ],
};
