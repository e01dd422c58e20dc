/** Names of the environment variables that constructs set and handlers read: said once, for both sides. */
export const ENV = {
  /** Name of the one DynamoDB table. */
  table: 'TABLE_NAME',
  /** Bucket of issued reports and scores. */
  archive: 'ARCHIVE_BUCKET',
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
} as const;

export type Env = Readonly<Record<string, string | undefined>>;

/** The value of a variable that must be there. @throws {Error} naming the variable if the function was deployed without it. */
export function required(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}
