import { randomBytes } from 'node:crypto';
import type { RunInput } from '../../functions/model/run.ts';
import { ENV, type Env, required } from '../../functions/runtime/env-names.ts';
import { synthesise } from '../synth.ts';
import { localAccount } from './account.ts';
import { startApiGatewayFront } from './api-gateway-front.ts';
import { uploadProgrammes } from './assets.ts';
import { Closers } from './closers.ts';
import { functionsOf } from './functions.ts';
import { openApiServer, serveApi } from './http.ts';
import { startInbox } from './inbox.ts';
import { invoker } from './invoke.ts';
import { startLambdaFront } from './lambda-front.ts';
import { occupyEnvironment } from './process-environment.ts';
import { feedFunctions } from './queues.ts';
import { secretsOf } from './secrets.ts';
import { startSecretsFront } from './secrets-front.ts';
import { eventDelivery } from './ses-events.ts';
import { type SentMail, startSesFront } from './ses-front.ts';
import { type OnState, type RunResult, stateMachine } from './state-machine.ts';
import { createBucketsAndQueues, startStorage } from './storage.ts';
import { createTables, startDynalite } from './tables.ts';
import { resourcesOf, templateSchema, theResource } from './template.ts';
import { announcements } from './uploads.ts';
import { type Throttle, usageOf } from './usage.ts';

export type { SentMail } from './ses-front.ts';
export { closeOnSignals } from './signals.ts';

export interface HostOptions {
  /** Programme files, relative to the working directory. */
  readonly programmeFiles: readonly string[];
  /** Recipients a second that SES accepts before it answers Throttling. Default: 200. */
  readonly sendRatePerSecond?: number;
  /** Recipients in 24 hours that SES accepts. Default: 50,000, as a new account outside the sandbox. */
  readonly sendQuotaPerDay?: number;
  /** Requests to the API that each client may make. Default: as the template's usage plan says. */
  readonly clientThrottle?: Throttle;
  /** The same seed generates the same secrets. Default: new ones at each start. */
  readonly secretSeed?: string;
  /** The machine's clock, milliseconds since 1970: time of requests to the API. Default: the real time. */
  readonly now?: () => number;
  /** What functions write to the terminal. Default: ERROR, since on AWS their log is not on a terminal either. */
  readonly logLevel?: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'SILENT';
  /** Told of each error that a function throws: on AWS it would stand in the function's log. */
  readonly onFunctionError?: (functionName: string, error: Error) => void;
}

/** This machine as host: the template's functions on stand-ins for the AWS services, all in this process. */
export interface Host {
  /** The API without a stage: POST `${apiUrl}/v1/programmes/…`. */
  readonly apiUrl: string;
  /** The web inbox. */
  readonly inboxUrl: string;
  readonly tableName: string;
  readonly archiveBucket: string;
  /** The usage plan of the API's clients. */
  readonly usagePlanId: string;
  /** Environment of the function whose source is `entry`, as `functions/run/gate-handler.ts`. */
  env(entry: string): Env;
  /** Name of that function. */
  functionName(entry: string): string;
  /** Runs the state machine to its end, and until every event of its mails is in the ledger. */
  run(input: RunInput, onState?: OnState): Promise<RunResult>;
  /** Waits until the events of all mails so far are in the ledger. */
  mailEventsTaken(): Promise<void>;
  /** Messages that SES accepted, oldest first. */
  mails(): readonly SentMail[];
  /** Stops everything and gives the environment back. May be called twice. */
  close(): Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);

async function start(options: HostOptions, closers: Closers): Promise<Host> {
  const now = options.now ?? Date.now;
  const pointSdkAt = occupyEnvironment(closers);
  const { template: synthesised, assets } = synthesise({ programmes: options.programmeFiles });
  const template = templateSchema.parse(synthesised);
  const account = localAccount(template);
  const apiServer = await openApiServer(closers);
  const functions = functionsOf(template, account, apiServer.address);
  const calls = invoker(functions, ROOT, now, (fn, error) => options.onFunctionError?.(fn.name, error));
  // Stopped servers first, then the calls that they fail, and the environment last: no call may see the user's own.
  closers.add(calls.close);

  const usage = usageOf(template, account, options.clientThrottle, Date.now);
  const seed = options.secretSeed ?? randomBytes(32).toString('hex');
  const limits = { perSecond: options.sendRatePerSecond ?? 200, perDay: options.sendQuotaPerDay ?? 50_000 };
  const configurationSets = resourcesOf(template, 'AWS::SES::ConfigurationSet').map(({ id }) => account.name(id));
  const inbox = await startInbox(closers);
  const events = eventDelivery(template, account, calls.invoke);
  const ses = await startSesFront(
    { limits, configurationSets, now: Date.now, deliver: inbox.deliver, publish: events.publish },
    closers,
  );
  const storage = await startStorage(announcements(template, account), closers);
  const endpoints = {
    dynamodb: await startDynalite(closers),
    s3: storage.address,
    ses: ses.address,
    apiGateway: await startApiGatewayFront(usage, closers),
    lambda: await startLambdaFront((name, event) => {
      const found = functions.find((fn) => fn.name === name);
      return found && calls.invoke(found.arn, event);
    }, closers),
    secretsManager: await startSecretsFront(secretsOf(template, account, seed), closers),
  };
  pointSdkAt(endpoints, options.logLevel ?? 'ERROR');
  await createTables(template, account);
  await createBucketsAndQueues(template, account, storage);
  await uploadProgrammes(assets.programmes, functions, storage);
  serveApi(apiServer, template, account, calls.invoke, usage, now);
  feedFunctions(template, account, calls.invoke, closers);
  const runMachine = stateMachine(template, account, calls);

  const functionOf = (entry: string) => {
    const found = functions.find((fn) => fn.entry === entry);
    if (found === undefined) throw new Error(`the template has no function with the source ${entry}`);
    return found;
  };

  return {
    apiUrl: apiServer.address,
    inboxUrl: inbox.address,
    tableName: account.name(theResource(template, 'AWS::DynamoDB::Table').id),
    archiveBucket: required(functionOf('functions/report/render-handler.ts').env, ENV.archive),
    usagePlanId: usage.planId,
    env: (entry) => functionOf(entry).env,
    functionName: (entry) => functionOf(entry).name,
    run: async (input, onState) => {
      const result = await runMachine(input, onState);
      await events.settled();
      return result;
    },
    mailEventsTaken: events.settled,
    mails: () => ses.mails,
    close: () => closers.closeAll(),
  };
}

/**
 * Synthesises the stack for these programmes and starts it on this machine, on free ports of the loopback interface.
 * One host at a time may run in a process; it starts no other process.
 * @throws {Error} for a programme file or a template that cannot be used; nothing is left running then.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const closers = new Closers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}
