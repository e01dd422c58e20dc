import { Problem } from '../../runtime/problem.ts';
import { readNotice } from './read-notice.ts';
import type { Notice } from './signatures.ts';
import { type Survey, type Taken, type TakePort, takeResponse } from './take-response.ts';

/** What taking a notice needs from outside. */
export interface NoticePort extends TakePort {
  readonly signingKeys: (survey: Survey) => Promise<readonly string[]>;
  /** Puts a response into the queue of those to be fetched. */
  readonly enqueue: (survey: Survey, response: string) => Promise<void>;
}

/**
 * Takes a notice of a survey tool. It is remembered after its response is stored: one whose storing failed may be sent
 * again, one that was taken is refused.
 * @param now Milliseconds since 1970.
 * @throws {Problem} 401 where it is not signed by the tool or too old, 409 where it was taken before.
 */
export async function takeNotice(
  port: NoticePort,
  survey: Survey,
  notice: Notice,
  now: number,
): Promise<Taken | 'queued' | 'ignored'> {
  const told = readNotice(survey.tool, notice, await port.signingKeys(survey), now);
  switch (told.kind) {
    case 'refused':
      throw new Problem(401, 'not-signed', 'Not signed', 'The signature or the time of this message is not sound.');
    case 'nothing':
      return 'ignored';
    case 'fetch':
      await port.enqueue(survey, told.response);
      return 'queued';
    case 'response': {
      if (await port.isKnown(survey, told.once))
        throw new Problem(409, 'repeated', 'Taken before', 'This message was taken before; nothing was done.');
      const at = new Date(now).toISOString();
      const taken = await takeResponse(port, survey, told.response, at);
      await port.remember(survey, told.once, at);
      return taken;
    }
  }
}
