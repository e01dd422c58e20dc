import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `npm run test:aws -- --endpoint URL [--services dynamodb,s3] [files…]

Runs the integration suites with the data kept by the services at URL: DynamoDB Local, moto, or an account of AWS.
Tables and buckets have names of their own and are deleted at the end. Credentials come from the environment.
  --endpoint   address of the services
  --services   those that are there; the others stay on this machine. Default: dynamodb,s3
  files        only these suites, for example test/aws
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { endpoint: { type: 'string' }, services: { type: 'string', default: 'dynamodb,s3' } },
});
if (values.endpoint === undefined || !URL.canParse(values.endpoint)) {
  process.stderr.write(HELP);
  process.exit(2);
}
const root = resolve(import.meta.dirname, '../..');
const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/aws/vitest.config.ts', ...positionals];
const env = { ...process.env, YARDSTICK_ENDPOINT: values.endpoint, YARDSTICK_SERVICES: values.services };
const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
process.exit(status ?? 1);
