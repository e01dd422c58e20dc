import type { SurveyTool } from '../../model/programme/index.ts';
import type { CatchUp } from './list-responses.ts';

const DAY_MS = 86_400_000;
/** The first look at a survey reaches back this far. */
const FIRST_DAYS = 30;
/** Later ones go back behind the last: clocks differ, tools write times without a zone, and lists may lag. */
const OVERLAP_DAYS = 1;

/** Whether a survey's responses can be asked of its tool; those of Formbricks come whole, those of LimeSurvey as a file. */
export const isListed = ({ tool }: SurveyTool): boolean => tool === 'qualtrics' || tool === 'surveymonkey';

/** The next look at a survey. @param until Until when its responses are known to be here. @param time ISO 8601. */
export function catchUpFrom(until: string | undefined, time: string): CatchUp {
  const now = Date.parse(time);
  const since = until === undefined ? now - FIRST_DAYS * DAY_MS : Date.parse(until) - OVERLAP_DAYS * DAY_MS;
  return { since: new Date(since).toISOString(), begun: new Date(now).toISOString(), place: null };
}
