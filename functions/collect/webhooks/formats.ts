import * as z from 'zod';
import type { ToolResponse } from './answer.ts';

const value = z.union([z.string(), z.number()]);

/** Kinds of Qualtrics response that count: answered online, imported, answered offline; not previews, tests and spam. */
const QUALTRICS_COUNTED = new Set([0, 4, 16]);

const qualtricsResponse = z
  .object({
    responseId: z.string(),
    values: z.looseObject({
      endDate: z.string(),
      status: z.coerce.number(),
      finished: z.coerce.number(),
      duration: z.number().optional(),
    }),
  })
  .transform(({ responseId, values }): ToolResponse => {
    const answers = Object.entries(values).flatMap(([question, given]) => {
      const read = z.union([value, z.array(value).transform((list) => list.join(','))]).safeParse(given);
      return question.startsWith('QID') && read.success ? [[question, read.data] as const] : [];
    });
    return {
      id: responseId,
      answeredAt: values.endDate,
      finished: values.finished === 1 && QUALTRICS_COUNTED.has(values.status),
      durationSeconds: values.duration,
      answers: Object.fromEntries(answers),
    };
  });

/**
 * Qualtrics: GET /API/v3/surveys/{surveyId}/responses/{responseId}. Source: api.qualtrics.com, "Retrieve a Survey
 * Response". Questions are the values whose names begin with QID; a list of choices is taken as one text.
 */
export const qualtricsSchema = z.object({ result: qualtricsResponse }).transform(({ result }) => result);

/** The file of a Qualtrics export in JSON: responses of the same form. */
export const qualtricsFileSchema = z
  .object({ responses: z.array(qualtricsResponse) })
  .transform(({ responses }) => responses);

const monkeyAnswer = z.object({
  choice_id: z.string().optional(),
  row_id: z.string().optional(),
  other_id: z.string().optional(),
  text: z.string().optional(),
});

/** A question of SurveyMonkey by `question` or, of a matrix, `question:row`; several choices joined by commas. */
function monkeyAnswers(question: string, given: readonly z.infer<typeof monkeyAnswer>[]): [string, string][] {
  const rows = Map.groupBy(given, ({ row_id: row }) => (row === undefined ? question : `${question}:${row}`));
  return [...rows].map(([name, answers]) => [
    name,
    answers.map((a) => a.choice_id ?? a.other_id ?? a.text ?? '').join(','),
  ]);
}

/**
 * SurveyMonkey: GET /v3/surveys/{survey_id}/responses/{response_id}/details. Source: api.surveymonkey.com/v3/docs,
 * "Survey Responses".
 */
export const surveyMonkeySchema = z
  .object({
    id: z.string(),
    response_status: z.string(),
    date_modified: z.string(),
    total_time: z.number().optional(),
    pages: z.array(
      z.object({ questions: z.array(z.object({ id: z.string(), answers: z.array(monkeyAnswer) })).default([]) }),
    ),
  })
  .transform(
    (response): ToolResponse => ({
      id: response.id,
      answeredAt: response.date_modified,
      finished: response.response_status === 'completed',
      durationSeconds: response.total_time,
      answers: Object.fromEntries(
        response.pages.flatMap(({ questions }) => questions.flatMap((q) => monkeyAnswers(q.id, q.answers))),
      ),
    }),
  );

/**
 * Formbricks: what its webhook sends. Source: formbricks.com/docs, "Webhooks", payload of responseFinished; times to
 * complete (ttc) are milliseconds per question, of which `_total` is the sum.
 */
export const formbricksSchema = z
  .object({
    event: z.string(),
    data: z.object({
      id: z.string(),
      surveyId: z.string(),
      finished: z.boolean(),
      updatedAt: z.string(),
      ttc: z.record(z.string(), z.number()).default({}),
      data: z.record(z.string(), z.unknown()),
    }),
  })
  .transform(({ event, data }) => {
    const answers = Object.entries(data.data).map(([question, given]) => {
      const read = z.union([value, z.array(value).transform((list) => list.join(','))]).safeParse(given);
      return [question, read.success ? read.data : JSON.stringify(given)] as const;
    });
    const response: ToolResponse = {
      id: data.id,
      answeredAt: data.updatedAt,
      finished: event === 'responseFinished' && data.finished,
      durationSeconds: data.ttc._total === undefined ? undefined : data.ttc._total / 1000,
      answers: Object.fromEntries(answers),
    };
    return { survey: data.surveyId, response };
  });
