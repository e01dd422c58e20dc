import type { Finding } from '../../model/finding.ts';
import type { SurveyTool } from '../../model/programme/index.ts';
import { log } from '../../runtime/log.ts';
import type { ProgrammeVersion } from '../../store/programmes.ts';
import type { Arrived } from '../arrivals.ts';
import { maskText } from '../mask.ts';
import { type BatchPort, storeBatch } from '../store-batch.ts';
import { mapAnswer, type ToolResponse } from './answer.ts';

/** What taking a tool's response needs from outside. */
export interface TakePort {
  readonly batch: BatchPort;
  readonly note: (finding: Finding) => Promise<void>;
  /** Counts what became of a response. @param at ISO 8601. */
  readonly count: (survey: Survey, results: readonly Arrived[], at: string) => Promise<void>;
  /** Whether something of a survey was taken before: a notice, or a response as it was at a time. */
  readonly isKnown: (survey: Survey, id: string) => Promise<boolean>;
  /** @param at ISO 8601. */
  readonly remember: (survey: Survey, id: string, at: string) => Promise<void>;
}

/** What a survey of a programme is read by. */
export interface Survey {
  readonly programme: string;
  readonly versions: readonly ProgrammeVersion[];
  readonly tool: SurveyTool;
}

export type Taken = 'created' | 'unchanged' | 'unfinished' | 'refused';

/** Choices may be free text: what is kept of one is short and without phone numbers and addresses. */
const CHOICE_LENGTH = 80;

/**
 * Maps, judges and stores a response of a survey tool. What the programme does not map is noted; a response that is
 * refused is noted with the reason.
 * @param now ISO 8601.
 */
export async function takeResponse(
  port: TakePort,
  survey: Survey,
  response: ToolResponse,
  now: string,
): Promise<Taken> {
  const { programme, versions, tool } = survey;
  if (!response.finished) return 'unfinished';
  const { input, unmapped } = mapAnswer(tool, response);
  const about = { programme, tool: tool.id, response: response.id, at: now, times: 1 };
  for (const { question, choice } of unmapped) {
    const kind = choice === null ? 'question' : 'choice';
    const kept = choice === null ? null : maskText(choice).slice(0, CHOICE_LENGTH);
    await port.note({ ...about, kind, question, choice: kept });
    log('TOOL_UNMAPPED', { programme, tool: tool.id, kind, question });
  }
  const { results } = await storeBatch(port.batch, versions, [input], now);
  await port.count(survey, results, now);
  const [result] = results;
  if (result === undefined) throw new Error('a batch of one response had no result');
  if (result.faults.length === 0) return result.outcome === 'unchanged' ? 'unchanged' : 'created';
  for (const { pointer, reason } of result.faults) {
    const field = pointer.replace(/^\/responses\/0\/?/, '');
    await port.note({ ...about, kind: 'refused', question: field, choice: maskText(reason).slice(0, 200) });
  }
  return 'refused';
}

/**
 * Takes a response that both a notice and a list may name: as it stands there it is judged, counted and reported once.
 * @param now ISO 8601.
 */
export async function takeOnce(port: TakePort, survey: Survey, response: ToolResponse, now: string): Promise<Taken> {
  const id = `${response.id} ${response.answeredAt}`;
  if (await port.isKnown(survey, id)) return 'unchanged';
  const taken = await takeResponse(port, survey, response, now);
  await port.remember(survey, id, now);
  return taken;
}
