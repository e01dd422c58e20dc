import * as z from 'zod';
import type { SurveyTool } from '../../model/programme/index.ts';
import type { ToolResponse } from './answer.ts';
import { formbricksSchema } from './formats.ts';
import { isFromSurveyMonkey, type Notice, qualtricsMessage, standardWebhookId } from './signatures.ts';

/**
 * What a notice says: a response to fetch, a response itself, or nothing for us (another event or survey). `refused`: it
 * was not signed by the tool. `once`: an id under which it may be taken only once.
 */
export type Told =
  | { readonly kind: 'refused' | 'nothing' }
  | { readonly kind: 'fetch'; readonly response: string }
  | { readonly kind: 'response'; readonly response: ToolResponse; readonly once: string };

const qualtricsEvent = z.object({ SurveyID: z.string(), ResponseID: z.string(), Status: z.string().optional() });
const monkeyEvent = z.object({
  event_type: z.string(),
  object_id: z.string(),
  resources: z.object({ survey_id: z.string() }),
});
const NOTHING = { kind: 'nothing' } as const;

function json<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads a notice of a survey tool, once its signature is found sound. @param now Milliseconds since 1970. */
export function readNotice(tool: SurveyTool, notice: Notice, keys: readonly string[], now: number): Told {
  switch (tool.tool) {
    case 'qualtrics': {
      const message = qualtricsMessage(notice, keys);
      if (message === undefined) return { kind: 'refused' };
      const event = json(message, qualtricsEvent);
      if (event === undefined || event.SurveyID !== tool.survey) return NOTHING;
      return { kind: 'fetch', response: event.ResponseID };
    }
    case 'surveymonkey': {
      if (!isFromSurveyMonkey(notice, keys)) return { kind: 'refused' };
      const event = json(notice.body, monkeyEvent);
      if (event?.event_type !== 'response_completed' || event.resources.survey_id !== tool.survey) return NOTHING;
      return { kind: 'fetch', response: event.object_id };
    }
    case 'formbricks': {
      const once = standardWebhookId(notice, keys, now);
      if (once === undefined) return { kind: 'refused' };
      const event = json(notice.body, formbricksSchema);
      if (event === undefined || event.survey !== tool.survey) return NOTHING;
      return { kind: 'response', response: event.response, once };
    }
    case 'limesurvey':
      return { kind: 'refused' };
  }
}
