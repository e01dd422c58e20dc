import * as z from 'zod';
import type { ToolResponse } from './answer.ts';
import { qualtricsFileSchema, surveyMonkeySchema } from './formats.ts';
import { askTool, type ToolSurvey } from './tool-api.ts';

/** How far a look at all responses of a survey is: from when on, when it began, and the tool's word for where to go on. */
export const catchUpSchema = z.strictObject({
  since: z.iso.datetime(),
  begun: z.iso.datetime(),
  place: z.string().nullable(),
});
export type CatchUp = z.infer<typeof catchUpSchema>;

/** Part of a list, and where to go on; `place` is null behind the last part. */
export interface Listed {
  readonly responses: readonly ToolResponse[];
  readonly place: string | null;
  /** Seconds after which to go on. */
  readonly wait: number;
}

const monkeyPage = z.object({
  data: z.array(surveyMonkeySchema),
  links: z.object({ next: z.string().optional() }).default({}),
});

/**
 * SurveyMonkey: GET /v3/surveys/{survey_id}/responses/bulk, at most 100 a page, until a page has no link to the next. In
 * order of modification, so that what comes meanwhile stands behind. Source: api.surveymonkey.com/v3/docs, "Survey
 * Responses" and "Pagination".
 */
async function listMonkey(survey: ToolSurvey, { since, place }: CatchUp, now: number): Promise<Listed> {
  const page = place ?? '1';
  const query = new URLSearchParams({
    status: 'completed',
    per_page: '100',
    page,
    sort_by: 'date_modified',
    sort_order: 'ASC',
    start_modified_at: since.slice(0, 'yyyy-MM-ddThh:mm:ss'.length),
  });
  const { data, links } = monkeyPage.parse(await askTool(survey, `responses/bulk?${query}`, now));
  return { responses: data, place: links.next === undefined ? null : String(Number(page) + 1), wait: 0 };
}

/** Seconds between two looks at whether an export is ready. */
const EXPORT_WAIT = 5;

const begunExport = z.object({ result: z.object({ progressId: z.string() }) });
const exportProgress = z.object({ result: z.object({ status: z.string(), fileId: z.string().nullish() }) });

/**
 * Qualtrics has no list of responses but an export: asked for, waited for, fetched as a file. Source: api.qualtrics.com,
 * "Survey Response Exports": POST export-responses, GET export-responses/{progressId}, GET export-responses/{fileId}/file.
 * @throws {Error} where the export failed; with the next try a new one is asked for.
 */
async function listQualtrics(survey: ToolSurvey, { since, place }: CatchUp, now: number): Promise<Listed> {
  if (place === null) {
    const wanted = { format: 'json', compress: false, startDate: since };
    const { result } = begunExport.parse(await askTool(survey, 'export-responses', now, wanted));
    return { responses: [], place: result.progressId, wait: EXPORT_WAIT };
  }
  const { result } = exportProgress.parse(await askTool(survey, `export-responses/${encodeURIComponent(place)}`, now));
  if (result.status === 'failed') throw new Error('Qualtrics could not export the responses');
  if (result.status !== 'complete' || !result.fileId) return { responses: [], place, wait: EXPORT_WAIT };
  const file = await askTool(survey, `export-responses/${encodeURIComponent(result.fileId)}/file`, now);
  return { responses: qualtricsFileSchema.parse(file), place: null, wait: 0 };
}

/** The next part of what a survey was answered since a time. @throws {ToolBusy} where the tool asks to wait. */
export function listResponses(survey: ToolSurvey, from: CatchUp, now: number): Promise<Listed> {
  return survey.tool.tool === 'qualtrics' ? listQualtrics(survey, from, now) : listMonkey(survey, from, now);
}
