import type { SurveyTool } from '../../model/programme/index.ts';

/** Thrown where the tool asks us to wait. */
export class ToolBusy extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the tool asks to wait ${seconds} s`);
    this.name = 'ToolBusy';
    this.seconds = seconds;
  }
}

const MONKEY = 'https://api.surveymonkey.com';
const TIMEOUT_MS = 20_000;
/** Where the tool does not say how long; SurveyMonkey's shortest limit is per minute. */
const DEFAULT_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 6 * 3600;

/** Seconds that an answer says to wait: a number, or a date (RFC 9110). */
function waitOf(answer: Response, now: number): number {
  const said = answer.headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(1, seconds), LONGEST_WAIT_SECONDS) : DEFAULT_WAIT_SECONDS;
}

/** A survey at its tool, asked with a token. */
export interface ToolSurvey {
  readonly tool: SurveyTool;
  readonly token: string;
}

/**
 * Asks the tool's API about a survey. Undefined where it says that there is no such thing.
 * @param path Behind the address of the survey itself. @param post Content to send; default: none, by GET.
 * @param now Milliseconds since 1970.
 * @throws {ToolBusy} where the tool says so (429, or 503 with Retry-After); {Error} for any other answer.
 */
export async function askTool({ tool, token }: ToolSurvey, path: string, now: number, post?: object): Promise<unknown> {
  const survey = encodeURIComponent(tool.survey);
  const [url, own] =
    tool.tool === 'qualtrics'
      ? [`${tool.api}/API/v3/surveys/${survey}/${path}`, { 'x-api-token': token }]
      : [`${tool.api ?? MONKEY}/v3/surveys/${survey}/${path}`, { authorization: `Bearer ${token}` }];
  const init =
    post === undefined
      ? { headers: own }
      : { method: 'POST', headers: { ...own, 'content-type': 'application/json' }, body: JSON.stringify(post) };
  const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after')))
    throw new ToolBusy(waitOf(answer, now));
  if (!answer.ok) throw new Error(`${tool.tool} answered ${answer.status}`);
  return answer.json();
}
