import type { RunInput } from '../../functions/model/run.ts';
import type { Env } from '../../functions/runtime/env-names.ts';
import type { Call } from './call-function.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { SentMail } from './ses-front.ts';
import type { OnState, RunResult } from './state-machine.ts';
import type { Throttle } from './usage.ts';

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
  /** Answers of a month above which its shards are counted by functions of their own. Default: as on AWS. */
  readonly mapAbove?: number;
  /** Threads for functions to run in, beside the services'. Default: none, they run in the thread of the host. */
  readonly threads?: number;
  /** How functions are called. Default: from their sources. */
  readonly call?: Call;
  /** Services that are not this machine's: they keep what they are given under names of their own until the end. Default: none. */
  readonly elsewhere?: Elsewhere;
  /** What functions write to the terminal. Default: POWERTOOLS_LOG_LEVEL of this process, else ERROR. */
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
  readonly stateMachineArn: string;
  /** Settings of the AWS SDK that lead another process of this machine to the host. */
  readonly sdkSettings: Readonly<Record<string, string>>;
  /** Outputs of the stack, as this machine fills them in. */
  outputs(): Readonly<Record<string, string>>;
  /** Environment of the function whose source is `entry`, as `functions/run/gate-handler.ts`. */
  env(entry: string): Env;
  /** Name of that function. */
  functionName(entry: string): string;
  /** Runs the state machine to its end, and until every event of its mails is in the ledger. */
  run(input: RunInput, onState?: OnState): Promise<RunResult>;
  /** Calls a function that goes by the clock as its rule does at `time` (ISO 8601), and waits for the runs it starts. */
  tick(entry: string, time: string): Promise<void>;
  /** Waits until the runs have ended that a function or a command started. */
  runsEnded(): Promise<void>;
  /** Waits until the events of all mails so far are in the ledger. */
  mailEventsTaken(): Promise<void>;
  /** Messages that SES accepted, oldest first. */
  mails(): readonly SentMail[];
  /** Stops everything and gives the environment back. May be called twice. */
  close(): Promise<void>;
}
