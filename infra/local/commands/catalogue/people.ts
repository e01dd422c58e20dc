import type { CommandGroup } from './entry.ts';

/** Commands about who gets mail, and which systems may send. */
export const PEOPLE: CommandGroup = {
  title: 'Who gets mail, and who may send',
  commands: [
    {
      name: 'recipients',
      purpose: 'who is sent what',
      usage: [
        'recipients list --programme P.yaml --stack S',
        'recipients import R.csv --programme P.yaml --stack S',
        'recipients add --id li --name "Li Na" --email li@example.com --locale zh-CN --scopes "company;city-north" --reports "*" [--expires 2027-06-30] --programme P.yaml --stack S',
        'recipients confirm ID … | --all --programme P.yaml --stack S',
        'recipients remove ID --programme P.yaml --stack S [--yes]',
      ],
      about: [
        'Who is confirmed goes on having reports for a year. The owner is asked thirty days before; without an answer mail ends. Importing a file again confirms nobody. Removing asks before.',
      ],
      examples: ['recipients list --programme my-survey.yaml --stack local'],
    },
    {
      name: 'clients',
      purpose: 'which systems may use the API, and for what',
      usage: [
        'clients list --stack S',
        'clients add ID --programmes "my-survey" --may "responses:write;benchmarks:write" --stack S [--operators "us;them"] [--scopes "company"] [--expires 2027-06-30]',
        'clients rotate ID [--overlap 7] [--expires D] --stack S',
        'clients revoke ID [--older] --stack S [--yes]',
      ],
      about: [
        'A credential is shown once and stored as a hash. --may "*" is everything; it is good for a year unless told.',
        'rotate issues a second one; the first ends in 7 days. revoke asks before.',
      ],
      examples: ['clients list --stack local'],
    },
    {
      name: 'suppress',
      purpose: 'addresses that bounced for good or complained',
      usage: ['suppress list --programme P.yaml --stack S', 'suppress clear ADDRESS --stack S [--yes]'],
      about: ['clear lets mail go there again, and asks before.'],
      examples: ['suppress list --programme my-survey.yaml --stack local'],
    },
  ],
};
