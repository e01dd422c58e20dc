/** Names of the environment variables that constructs set and handlers read: said once, for both sides. */
export const ENV = {
  /** Name of the one DynamoDB table. */
  table: 'TABLE_NAME',
  /** Bucket of issued reports and scores. */
  archive: 'ARCHIVE_BUCKET',
  /** Bucket of what functions count for one another while a run is under way. */
  work: 'WORK_BUCKET',
  /** Responses of a month beyond which its shards are counted by functions of their own. */
  mapAbove: 'MAP_ABOVE',
  /** Where the checked programmes lie as one JSON array (a CDK asset). */
  programmesBucket: 'PROGRAMMES_BUCKET',
  programmesKey: 'PROGRAMMES_KEY',
  /** ARN of the secret that keys the hash of contact references. */
  contactSecret: 'CONTACT_SECRET_ARN',
  /** Region that mail is sent from; may differ from the region of the stack. */
  sesRegion: 'SES_REGION',
  /** SES configuration set of every message. */
  configurationSet: 'SES_CONFIGURATION_SET',
  /** ARN of the secret that signs the links in mails. */
  linkSecret: 'LINK_SECRET_ARN',
  /** Address of our own API, without a slash at the end: what links in mails begin with. */
  apiUrl: 'API_URL',
  /** Bucket that files are uploaded to for import. */
  uploads: 'UPLOADS_BUCKET',
  /** Address of the queue that an import which needs more time is put back into. */
  importsQueue: 'IMPORTS_QUEUE_URL',
  /** How the AWS SDK tries again, and how often; it reads them itself. */
  retryMode: 'AWS_RETRY_MODE',
  maxAttempts: 'AWS_MAX_ATTEMPTS',
  /** ARN of the secret that holds the keys and tokens of survey tools. */
  toolSecret: 'SURVEY_TOOL_SECRET_ARN',
  /** Address of the queue of responses to be fetched from survey tools. */
  toolQueue: 'SURVEY_TOOL_QUEUE_URL',
  /** ARN of the state machine of the monthly run. */
  stateMachine: 'STATE_MACHINE_ARN',
} as const;

/** Index of the table over the hashes of contact references: named once, for the store and the stack. */
export const CONTACT_INDEX = 'byContact';

export type Env = Readonly<Record<string, string | undefined>>;

/** The value of a variable that must be there. @throws {Error} naming the variable if the function was deployed without it. */
export function required(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}
