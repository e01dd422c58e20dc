import { randomBytes, randomInt } from 'node:crypto';
import { ENV, required } from '../../functions/runtime/env-names.ts';
import { localAccount } from './account.ts';
import { startApiGatewayFront } from './api-gateway-front.ts';
import { uploadProgrammes } from './assets.ts';
import { callsHere } from './call-function.ts';
import { Closers } from './closers.ts';
import { bucketsElsewhere, type Elsewhere, settleTables } from './elsewhere.ts';
import { executions } from './executions.ts';
import { callsInThreads } from './function-threads.ts';
import { functionsOf, outputsOf } from './functions.ts';
import type { Host, HostOptions } from './host-options.ts';
import { openApiServer, serveApi } from './http.ts';
import { startInbox } from './inbox.ts';
import { invoker } from './invoke.ts';
import { startLambdaFront } from './lambda-front.ts';
import { occupyEnvironment } from './process-environment.ts';
import { feedFunctions } from './queues.ts';
import { secretsOf } from './secrets.ts';
import { startSecretsFront } from './secrets-front.ts';
import { eventDelivery } from './ses-events.ts';
import { startSesFront } from './ses-front.ts';
import { startSfnFront } from './sfn-front.ts';
import { stackTemplate } from './stack-template.ts';
import { stateMachine } from './state-machine.ts';
import { createBucketsAndQueues, startStorage } from './storage.ts';
import { createTables, startDynalite } from './tables.ts';
import { resourcesOf, templateSchema, theResource } from './template.ts';
import { announcements } from './uploads.ts';
import { usageOf } from './usage.ts';

export type { Host, HostOptions } from './host-options.ts';
export type { SentMail } from './ses-front.ts';
export { closeOnSignals } from './signals.ts';

const ROOT = new URL('../../', import.meta.url);

async function start(options: HostOptions, closers: Closers): Promise<Host> {
  const now = options.now ?? Date.now;
  const pointSdkAt = occupyEnvironment(closers);
  const { template: synthesised, assets } = await stackTemplate({
    programmes: options.programmeFiles,
    ...(options.mapAbove === undefined ? {} : { context: { mapAbove: options.mapAbove } }),
  });
  const template = templateSchema.parse(synthesised);
  const { elsewhere } = options;
  const account = localAccount(template, elsewhere && String(randomInt(10 ** 11, 10 ** 12)));
  const apiServer = await openApiServer(closers);
  const functions = functionsOf(template, account, apiServer.address);
  const here = options.threads ? callsInThreads(options.threads, closers) : callsHere(ROOT, now);
  const calls = invoker(functions, options.call ?? here, (fn, error) => options.onFunctionError?.(fn.name, error));
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
  const machine = stateMachine(template, account, calls);
  const started = executions(machine.arn, machine.run);
  const storage = await startStorage(announcements(template, account), closers);
  const away = (service: Elsewhere['services'][number]) =>
    elsewhere?.services.includes(service) ? elsewhere.endpoint : undefined;
  const endpoints = {
    dynamodb: away('dynamodb') ?? (await startDynalite(closers)),
    s3: away('s3') ?? storage.address,
    sqs: storage.address,
    ses: away('ses') ?? ses.address,
    apiGateway: await startApiGatewayFront(usage, closers),
    lambda: await startLambdaFront((name, event) => {
      const found = functions.find((fn) => fn.name === name);
      return found && calls.invoke(found.arn, event);
    }, closers),
    secretsManager: await startSecretsFront(secretsOf(template, account, seed), closers),
    stepFunctions: await startSfnFront(started, closers),
  };
  const sdkSettings = pointSdkAt(endpoints, options.logLevel ?? process.env.POWERTOOLS_LOG_LEVEL ?? 'ERROR');
  await createTables(template, account);
  if (away('dynamodb') !== undefined) await settleTables(template, account, closers);
  const kept = away('s3') === undefined ? storage : { ...storage, ...bucketsElsewhere(template, account, closers) };
  await createBucketsAndQueues(template, account, kept);
  await uploadProgrammes(assets.programmes, functions, kept);
  serveApi(apiServer, template, account, calls.invoke, usage, now);
  feedFunctions(template, account, calls.invoke, closers);
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
    stateMachineArn: machine.arn,
    sdkSettings,
    outputs: () => outputsOf(template, account, apiServer.address),
    env: (entry) => functionOf(entry).env,
    functionName: (entry) => functionOf(entry).name,
    tick: async (entry, time) => {
      await calls.invoke(functionOf(entry).arn, { time });
      await started.settled();
      await events.settled();
    },
    runsEnded: started.settled,
    run: async (input, onState) => {
      const result = await machine.run(input, onState);
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
