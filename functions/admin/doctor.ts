/** One thing that was looked at. */
export interface Finding {
  readonly what: string;
  /** True: as it should be; false: something is to be done. */
  readonly ok: boolean;
  /** What was found, in words. */
  readonly found: string;
  /** What to do; null where nothing is. */
  readonly advice: string | null;
}

const sound = (what: string, found: string): Finding => ({ what, ok: true, found, advice: null });
const amiss = (what: string, found: string, advice: string): Finding => ({ what, ok: false, found, advice });

/** Mails a day in the sandbox of SES. */
const SANDBOX_QUOTA = 200;
const NEARLY = 0.8;

/** @param quota Mails that SES takes in 24 hours, and has taken in the last 24; -1 for no limit. */
export function judgeSesQuota({ perDay, sent }: { readonly perDay: number; readonly sent: number }): Finding {
  const found = perDay < 0 ? 'no daily limit' : `${sent} of ${perDay} mails sent in the last 24 hours`;
  if (perDay >= 0 && perDay <= SANDBOX_QUOTA)
    return amiss(
      'SES quota',
      `${found}: the account is in the sandbox`,
      'ask for production access in the SES console; until then SES mails only to verified addresses',
    );
  if (perDay > 0 && sent > NEARLY * perDay)
    return amiss('SES quota', found, 'ask for a higher quota in the SES console; what exceeds it stays planned');
  return sound('SES quota', found);
}

/** @param verified Whether SES has verified the address itself, or its domain. */
export function judgeSender(address: string, verified: boolean): Finding {
  if (verified) return sound('SES sender', `${address} is verified`);
  const advice =
    'put the DkimRecord outputs of the stack into the DNS of its domain, or verify the address in the SES console';
  return amiss('SES sender', `${address} is not verified`, advice);
}

/** Executions of a new account; the stack is written for it. */
const LEAST_CONCURRENCY = 10;

/** @param unreserved Executions at the same time that functions without a reservation share. */
export function judgeConcurrency(unreserved: number): Finding {
  const found = `${unreserved} executions at the same time`;
  if (unreserved >= LEAST_CONCURRENCY) return sound('Lambda', found);
  const advice = `leave at least ${LEAST_CONCURRENCY} unreserved, or ask for more in Service Quotas`;
  return amiss('Lambda', found, advice);
}

const SKEW_MS = 5000;

/** @param ours This machine's clock, milliseconds since 1970, when the answer came that bears the time `theirs`. */
export function judgeClock(ours: number, theirs: number): Finding {
  const seconds = Math.abs(Math.round((ours - theirs) / 1000));
  if (Math.abs(ours - theirs) <= SKEW_MS) return sound('Clock', 'agrees with that of the API');
  const found = `${seconds} s ${ours > theirs ? 'ahead of' : 'behind'} that of the API`;
  return amiss('Clock', found, 'set the clock of this machine (NTP): AWS refuses requests that are five minutes off');
}

/** @param deployed Version that the stack names; undefined for one that names none. */
export function judgeVersion(deployed: string | undefined, ours: string): Finding {
  if (deployed === ours) return sound('Version', `${ours}, here and deployed`);
  const found = `${ours} here, ${deployed ?? 'an older one'} deployed`;
  return amiss('Version', found, 'deploy this version (npx cdk deploy), or use the command of the deployed one');
}

/** That a stack could be read says that there are credentials, and that they are of its account and region. */
export const judgeStack = (stack: string, region: string | undefined): Finding =>
  sound('Credentials', `${stack} can be read${region === undefined ? '' : ` in ${region}`}`);

const LEAST_NODE = 20;

/** @param version As `process.versions.node` has it. */
export function judgeNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= LEAST_NODE) return sound('Node', version);
  return amiss('Node', version, `install Node ${LEAST_NODE} or later`);
}

/** @param differs Programme files that are not what is deployed, by their paths. */
export function judgeProgrammes(deployed: readonly string[], differs: readonly string[]): Finding {
  const found = `deployed: ${deployed.join(', ') || 'none'}`;
  if (differs.length === 0) return sound('Programmes', found);
  const advice = 'list them under "programmes" in cdk.json and deploy, or take the files that were deployed';
  return amiss('Programmes', `${found}; not as in ${differs.join(', ')}`, advice);
}

/** @param count Recipients of a programme. */
export function judgeRecipients(programme: string, count: number): Finding {
  if (count > 0) return sound('Recipients', `${programme}: ${count}`);
  return amiss(
    'Recipients',
    `${programme} has none`,
    'its reports are drawn and mailed to nobody: yardstick recipients add',
  );
}

/** @param warning What its calendar lacks; null for nothing. */
export const judgeCalendar = (programme: string, warning: string | null): Finding =>
  warning === null
    ? sound('Calendar', `${programme}: reaches far enough`)
    : amiss('Calendar', warning, 'lengthen the calendar in the programme file and deploy');

/** What could not be asked. @param error What the service said. */
export const notAsked = (what: string, error: unknown, advice: string): Finding =>
  amiss(what, `could not be asked: ${error instanceof Error ? error.message : String(error)}`, advice);
