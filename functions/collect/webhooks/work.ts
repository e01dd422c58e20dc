import * as z from 'zod';
import { inLanes } from '../../runtime/lanes.ts';
import { fetchResponse } from './fetch-response.ts';
import { type CatchUp, catchUpSchema, listResponses } from './list-responses.ts';
import { type Survey, type Taken, type TakePort, takeOnce } from './take-response.ts';

const about = { programme: z.string(), tool: z.string() };

/** A message of the queue: a response to fetch, or a survey to be looked through for responses that nobody told of. */
export const workSchema = z.union([
  z.strictObject({ ...about, response: z.string() }),
  z.strictObject({ ...about, catchUp: catchUpSchema }),
]);

/** What working on a survey needs from outside. */
export interface WorkPort extends TakePort {
  /** Puts the next part of a look into the queue. */
  readonly goOn: (survey: Survey, next: CatchUp, seconds: number) => Promise<void>;
  /** Keeps until when all responses are here, ISO 8601. */
  readonly keepCaughtUp: (survey: Survey, until: string) => Promise<void>;
}

/** Responses stored at the same time. */
const LANES = 16;

/** Fetches a response that a notice named. @param now Milliseconds since 1970. @throws {ToolBusy} */
export async function takeTold(
  port: TakePort,
  survey: Survey,
  token: string,
  response: string,
  now: number,
): Promise<Taken | 'deleted'> {
  const found = await fetchResponse({ tool: survey.tool, token }, response, now);
  return found === undefined ? 'deleted' : takeOnce(port, survey, found, new Date(now).toISOString());
}

/**
 * Takes the next part of the responses of a survey. The last part keeps when the look began: from there the next one goes on.
 * @param now Milliseconds since 1970.
 * @throws {ToolBusy}
 */
export async function takeListed(
  port: WorkPort,
  survey: Survey,
  token: string,
  from: CatchUp,
  now: number,
): Promise<'listed' | 'caught up'> {
  const { responses, place, wait } = await listResponses({ tool: survey.tool, token }, from, now);
  const at = new Date(now).toISOString();
  const lanes = responses.map((response) => [response]);
  await inLanes(lanes, LANES, async (response) => void (await takeOnce(port, survey, response, at)));
  if (place !== null) {
    await port.goOn(survey, { ...from, place }, wait);
    return 'listed';
  }
  await port.keepCaughtUp(survey, from.begun);
  return 'caught up';
}
