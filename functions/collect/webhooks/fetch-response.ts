import type { SurveyTool } from '../../model/programme/index.ts';
import type { ToolResponse } from './answer.ts';
import { qualtricsSchema, surveyMonkeySchema } from './formats.ts';

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

function requestOf(tool: SurveyTool, token: string, response: string): [url: string, headers: Record<string, string>] {
  const [survey, id] = [tool.survey, response].map(encodeURIComponent);
  if (tool.tool === 'qualtrics')
    return [`${tool.api}/API/v3/surveys/${survey}/responses/${id}`, { 'x-api-token': token }];
  const url = `${tool.api ?? MONKEY}/v3/surveys/${survey}/responses/${id}/details`;
  return [url, { authorization: `Bearer ${token}` }];
}

/** Seconds that an answer says to wait: a number, or a date (RFC 9110). */
function waitOf(answer: Response, now: number): number {
  const said = answer.headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(1, seconds), LONGEST_WAIT_SECONDS) : DEFAULT_WAIT_SECONDS;
}

/**
 * Fetches a response from the tool that told of it. Undefined if it is deleted there.
 * @param now Milliseconds since 1970.
 * @throws {ToolBusy} where the tool says so (429, or 503 with Retry-After); {Error} for any other answer.
 */
export async function fetchResponse(
  tool: SurveyTool,
  token: string,
  response: string,
  now: number,
): Promise<ToolResponse | undefined> {
  const [url, headers] = requestOf(tool, token, response);
  const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after')))
    throw new ToolBusy(waitOf(answer, now));
  if (!answer.ok) throw new Error(`${tool.tool} answered ${answer.status}`);
  const content: unknown = await answer.json();
  return tool.tool === 'qualtrics' ? qualtricsSchema.parse(content) : surveyMonkeySchema.parse(content);
}
