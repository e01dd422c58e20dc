import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every function may have: the checks at its borders, dates, the log, and the machinery of the AWS SDK. */
const COMMON =
  /^(zod|luxon|@aws-lambda-powertools|@aws-sdk\/(?!client-)|@aws-crypto|@aws\/|@smithy|mnemonist|obliterator|bowser|tslib|fast-xml|strnum|uuid)/;

/** What a package is there for, by its name; a package that is neither here nor common may be in no bundle. */
const FAMILIES: readonly (readonly [family: string, packages: RegExp])[] = [
  ['statistics', /^(@stdlib\/|ml-matrix|is-any-array|ml-array|debug$|ms$)/],
  [
    'pdf',
    /^(pdfkit|fontkit|linebreak|restructure|unicode-|png-js|base64-js|clone$|dfa$|fast-deep-equal|@noble\/|@swc\/helpers|@parcel\/)/,
  ],
  ['charts', /^(d3-|internmap)/],
  ['mail', /^nodemailer/],
  ['pages', /^mustache/],
  ['languages', /^(intl-messageformat|@formatjs(_generated)?\/)/],
  ['dynamodb', /^@aws-sdk\/client-dynamodb/],
  ['s3', /^@aws-sdk\/client-s3/],
  ['ses', /^@aws-sdk\/client-ses/],
  ['secrets', /^@aws-sdk\/client-secrets-manager/],
  ['queues', /^@aws-sdk\/client-sqs/],
  ['runs', /^@aws-sdk\/client-sfn/],
];

/** Families of the packages in a bundle, read from its source map; a package of none by its own name. */
export function familiesIn(place: string): string[] {
  const { sources } = JSON.parse(readFileSync(join(place, 'index.js.map'), 'utf8'));
  const names = (sources as string[]).flatMap(
    (source) => /node_modules\/(?!.*node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  );
  const families = names
    .filter((name) => !COMMON.test(name))
    .map((name) => FAMILIES.find(([, packages]) => packages.test(name))?.[0] ?? name);
  return [...new Set(families)].sort();
}

const STORE = ['dynamodb', 's3'];
const TELLS = [...STORE, 'languages', 'mail', 'ses'];
const LINKED = [...STORE, 'languages', 'pages', 'secrets'];
const TOOL = [...STORE, 'queues', 'secrets'];

/** What each function needs. */
export const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'admin/recipients': STORE,
  'collect/authorizer': STORE,
  'collect/batch': [...STORE, 'secrets'],
  'collect/benchmarks': STORE,
  'collect/catch-up': TOOL,
  'collect/editions': STORE,
  'collect/erasure': [...STORE, 'secrets'],
  'collect/import': TOOL,
  'collect/imports': STORE,
  'collect/openapi': [],
  'collect/scores': STORE,
  'collect/tool': TOOL,
  'collect/webhook': TOOL,
  'deliver/event': TELLS,
  'deliver/plan': [...STORE, 'languages'],
  'deliver/remind': TELLS,
  'deliver/report-link': LINKED,
  'deliver/send': [...LINKED, 'mail', 'ses'],
  'deliver/tell-run': TELLS,
  'deliver/unsubscribe': LINKED,
  'report/render': [...STORE, 'charts', 'languages', 'pdf'],
  'run/failure': STORE,
  'run/finish': STORE,
  'run/gate': STORE,
  'run/part': [...STORE, 'statistics'],
  'run/score': [...STORE, 'statistics'],
  'run/warn': [...STORE, 'statistics'],
  'run/watch': [...STORE, 'runs'],
};
