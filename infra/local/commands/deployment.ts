import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { dynamoClient } from '../../../functions/runtime/clients.ts';
import { ENV, type Env } from '../../../functions/runtime/env-names.ts';
import type { Table } from '../../../functions/store/table.ts';
import { LOCAL, servedHost } from '../served.ts';
import { BadInput } from './exit.ts';

/** Options that say which deployment a command works on. */
export const DEPLOYMENT_OPTIONS = { table: { type: 'string' }, stack: { type: 'string' } } as const;

/** Outputs of a stack. @throws {BadInput} if there is no such stack. */
export async function outputsOf(stack: string): Promise<Readonly<Record<string, string>>> {
  if (stack === LOCAL) {
    const served = servedHost();
    if (served === undefined)
      throw new BadInput(['--stack local: no host runs on this machine; start one with yardstick serve']);
    return served.outputs;
  }
  const { Stacks: stacks = [] } = await new CloudFormationClient({})
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch((error: unknown) => {
      throw new BadInput([`--stack ${stack}: ${error instanceof Error ? error.message : String(error)}`]);
    });
  const outputs = stacks[0]?.Outputs ?? [];
  return Object.fromEntries(outputs.map(({ OutputKey: key = '', OutputValue: value = '' }) => [key, value]));
}

/** @throws {BadInput} if there is no such stack, or it has no such output. */
async function outputOf(stack: string, key: string): Promise<string> {
  const value = (await outputsOf(stack))[key];
  if (value === undefined) throw new BadInput([`--stack ${stack}: the stack has no output ${key}; is it Yardstick's?`]);
  return value;
}

/** What of a deployment the user named: parts of it, or the stack that names them all. */
interface Named {
  readonly table?: string | undefined;
  readonly archive?: string | undefined;
  readonly api?: string | undefined;
  readonly 'usage-plan'?: string | undefined;
  readonly 'send-function'?: string | undefined;
  readonly 'ses-region'?: string | undefined;
  readonly stack?: string | undefined;
}

function stackOf({ stack }: Named, option: string): string {
  if (stack === undefined) throw new BadInput([`name the deployment: --stack yardstick-dev, or ${option} NAME`]);
  return stack;
}

/**
 * The table of a deployment, named itself or by its stack. Region, credentials and endpoint (AWS_ENDPOINT_URL) are the
 * AWS SDK's own settings.
 * @throws {BadInput} if neither is given, or the stack does not name it.
 */
export async function deployedTable(named: Named): Promise<Table> {
  const name = named.table ?? (await outputOf(stackOf(named, '--table'), 'TableName'));
  return { client: dynamoClient(), name };
}

/** ARN of the state machine of a deployment, likewise. */
export async function deployedStateMachine(
  named: Named & { readonly 'state-machine'?: string | undefined },
): Promise<string> {
  return named['state-machine'] ?? (await outputOf(stackOf(named, '--state-machine'), 'StateMachineArn'));
}

/** The bucket of issued reports and scores of a deployment, likewise. */
export async function deployedArchive(named: Named): Promise<string> {
  return named.archive ?? (await outputOf(stackOf(named, '--archive'), 'ArchiveBucket'));
}

/** Name of the function that sends a page of deliveries, likewise. */
export async function deployedSender(named: Named): Promise<string> {
  return named['send-function'] ?? (await outputOf(stackOf(named, '--send-function'), 'SendFunction'));
}

/** Address of the API of a deployment, without a slash at the end, likewise. */
export async function deployedApi(named: Named): Promise<string> {
  return (named.api ?? (await outputOf(stackOf(named, '--api'), 'ApiUrl'))).replace(/\/$/, '');
}

/** The usage plan of API Gateway that the clients of a deployment stand under, likewise. */
export async function deployedUsagePlan(named: Named): Promise<string> {
  return named['usage-plan'] ?? (await outputOf(stackOf(named, '--usage-plan'), 'UsagePlanId'));
}

/** Region that a deployment mails from, likewise; undefined, that of the SDK's settings, where only its parts are named. */
export async function deployedSesRegion(named: Named): Promise<string | undefined> {
  return named['ses-region'] ?? (named.stack === undefined ? undefined : await outputOf(named.stack, 'SesRegion'));
}

/** Outputs of the stack that are settings of functions. */
const SETTINGS = {
  [ENV.table]: 'TableName',
  [ENV.archive]: 'ArchiveBucket',
  [ENV.programmesBucket]: 'ProgrammesBucket',
  [ENV.programmesKey]: 'ProgrammesKey',
  [ENV.contactSecret]: 'ContactSecretArn',
} as const;

/**
 * The environment that a function of a deployment has, as far as a command does what functions do.
 * @throws {BadInput} if no stack is named, or it has not these outputs.
 */
export async function deployedEnv(stack: string | undefined): Promise<Env> {
  if (stack === undefined) throw new BadInput(['name the deployment: --stack yardstick-dev']);
  const outputs = await outputsOf(stack);
  const missing = Object.values(SETTINGS).filter((output) => outputs[output] === undefined);
  if (missing.length > 0)
    throw new BadInput([`--stack ${stack}: the stack has no output ${missing.join(', ')}; deploy this version first`]);
  return Object.fromEntries(Object.entries(SETTINGS).map(([name, output]) => [name, outputs[output]]));
}
