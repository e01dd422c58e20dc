import { build } from 'esbuild';

const SERVICE: Readonly<Record<string, string>> = {
  GetObject: 's3',
  PutObject: 's3',
  DeleteObject: 's3',
  ListBucket: 's3',
  SendMessage: 'sqs',
  ChangeMessageVisibility: 'sqs',
  SendRawEmail: 'ses',
  GetSendQuota: 'ses',
  GetSecretValue: 'secretsmanager',
  StartExecution: 'states',
};

/** Calls that go by another permission: a look at an object's head is allowed to whom its content is. */
const ALLOWED_AS: Readonly<Record<string, string>> = {
  HeadObject: 'GetObject',
  ListObjects: 'ListBucket',
  DeleteObjects: 'DeleteObject',
};

/** The AWS calls that are left in a handler's code when what it cannot reach is shaken off, as IAM actions. */
export async function callsOf(entry: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // Every handler has the reader of the programmes in it; whether it reads them, it says itself.
    external: ['*/store/open.ts'],
  });
  const code = outputFiles.map((file) => file.text).join('\n');
  const commands = [...code.matchAll(/new (\w+?)(?:V2)?Command\d*\(/g)].map(([, name = '']) => name);
  if (/\.(latest|versions|versionIn|programmeIn)\(/.test(code)) commands.push('GetObject');
  const asked = commands.map((name) => ALLOWED_AS[name] ?? name);
  return [...new Set(asked)].map((name) => `${SERVICE[name] ?? 'dynamodb'}:${name}`).sort();
}
