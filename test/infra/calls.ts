import { build } from 'esbuild';

const SERVICE: Readonly<Record<string, string>> = {
  GetObject: 's3',
  PutObject: 's3',
  DeleteObject: 's3',
  SendMessage: 'sqs',
  ChangeMessageVisibility: 'sqs',
  SendRawEmail: 'ses',
  GetSendQuota: 'ses',
  GetSecretValue: 'secretsmanager',
  StartExecution: 'states',
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
  const commands = [...code.matchAll(/new (\w+?)Command\d*\(/g)].map(([, name = '']) => name);
  if (/\.(latest|versions|versionIn|programmeIn)\(/.test(code)) commands.push('GetObject');
  // A look at an object's head is allowed to whom its content is.
  const asked = commands.map((name) => (name === 'HeadObject' ? 'GetObject' : name));
  return [...new Set(asked)].map((name) => `${SERVICE[name] ?? 'dynamodb'}:${name}`).sort();
}
