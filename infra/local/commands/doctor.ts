import { parseArgs } from 'node:util';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetIdentityVerificationAttributesCommand, GetSendQuotaCommand } from '@aws-sdk/client-ses';
import {
  type Finding,
  judgeCalendar,
  judgeClock,
  judgeConcurrency,
  judgeNode,
  judgeProgrammes,
  judgeRecipients,
  judgeSender,
  judgeSesQuota,
  judgeStack,
  judgeVersion,
  notAsked,
} from '../../../functions/admin/doctor.ts';
import { calendarWarning } from '../../../functions/model/programme/calendar-warning.ts';
import { programmeHash } from '../../../functions/model/programme/hash.ts';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { sesQueryClient } from '../../../functions/runtime/clients.ts';
import { ENV } from '../../../functions/runtime/env-names.ts';
import { openStores, type Stores } from '../../../functions/store/open.ts';
import { readRecipients } from '../../../functions/store/recipients.ts';
import { VERSION } from '../../version.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedEnv, outputsOf } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const PERMISSION = 'give your credentials the permission that the message names';

/** What is found, or that it could not be asked. */
async function asked(what: string, ask: () => Promise<Finding[]>, advice = PERMISSION): Promise<Finding[]> {
  return ask().catch((error: unknown) => [notAsked(what, error, advice)]);
}

async function sesFindings(region: string | undefined, programmes: readonly Programme[]): Promise<Finding[]> {
  const ses = sesQueryClient({ [ENV.sesRegion]: region });
  const { Max24HourSend: perDay = 0, SentLast24Hours: sent = 0 } = await ses.send(new GetSendQuotaCommand({}));
  const senders = [...new Set(programmes.map(({ sender }) => sender.email))];
  const domainOf = (address: string) => address.replace(/^.*@/, '');
  const Identities = [...new Set(senders.flatMap((address) => [address, domainOf(address)]))];
  const { VerificationAttributes: known = {} } =
    Identities.length === 0 ? {} : await ses.send(new GetIdentityVerificationAttributesCommand({ Identities }));
  const isVerified = (identity: string) => known[identity]?.VerificationStatus === 'Success';
  return [
    judgeSesQuota({ perDay, sent }),
    ...senders.map((address) => judgeSender(address, isVerified(address) || isVerified(domainOf(address)))),
  ];
}

async function clockFinding(apiUrl: string): Promise<Finding[]> {
  const answer = await fetch(`${apiUrl.replace(/\/$/, '')}/v1/openapi.json`, { signal: AbortSignal.timeout(10_000) });
  return [judgeClock(Date.now(), Date.parse(answer.headers.get('date') ?? ''))];
}

async function programmeFindings(stores: Stores, files: readonly string[], now: Date): Promise<Finding[]> {
  const programmes = await stores.latest();
  const differs: string[] = [];
  for (const file of files) {
    const ours = await loadProgramme(file);
    const hash = programmeHash(ours);
    if (!(await stores.versions(ours.id)).some((version) => version.hash === hash)) differs.push(file);
  }
  const findings = [
    judgeProgrammes(
      programmes.map(({ id }) => id),
      differs,
    ),
  ];
  for (const programme of programmes) {
    findings.push(judgeCalendar(programme.id, calendarWarning(programme, now.toISOString().slice(0, 10))));
    findings.push(judgeRecipients(programme.id, (await readRecipients(stores.table(), programme.id)).length));
  }
  return findings;
}

/** `yardstick doctor`: what stands between a deployment and its next report; changes nothing. */
export async function doctorCommand(args: string[], terminal: Terminal, now = new Date()): Promise<number> {
  const options = {
    ...DEPLOYMENT_OPTIONS,
    programme: { type: 'string', multiple: true, default: [] as string[] },
  } as const;
  const { values } = parseArgs({ args, options });
  const { stack, programme: files } = values;
  if (stack === undefined) throw new BadInput(['name the deployment: --stack yardstick-dev']);
  const findings: Finding[] = [judgeNode(process.versions.node)];
  const outputs = await outputsOf(stack).catch((error: unknown) => {
    const advice = 'name profile and region (--profile, --region), and the stack as "npx cdk deploy" did';
    findings.push(notAsked('Credentials', error, advice));
    return undefined;
  });
  if (outputs !== undefined) {
    findings.push(judgeStack(stack, process.env.AWS_REGION));
    findings.push(judgeVersion(outputs.Version, VERSION));
    const lambda = async () => {
      const { AccountLimit: limit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}));
      return [judgeConcurrency(limit?.UnreservedConcurrentExecutions ?? 0)];
    };
    findings.push(...(await asked('Lambda', lambda)));
    findings.push(
      ...(await asked(
        'Clock',
        () => clockFinding(outputs.ApiUrl ?? ''),
        'look whether the API can be reached from here',
      )),
    );
    const stores = openStores(await deployedEnv(stack));
    findings.push(...(await asked('Programmes', () => programmeFindings(stores, files, now))));
    findings.push(...(await asked('SES', async () => sesFindings(outputs.SesRegion, await stores.latest()))));
  }
  const rows = findings.map(({ ok, what, found }) => [ok ? '✓' : '✗', what, found]);
  columns(rows).forEach((line, i) => {
    terminal.say(line);
    const advice = findings[i]?.advice;
    if (advice) terminal.say(`     → ${advice}`);
  });
  terminal.answer(findings);
  return findings.every(({ ok }) => ok) ? EXIT.sent : EXIT.incomplete;
}
