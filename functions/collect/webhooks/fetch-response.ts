import type { ToolResponse } from './answer.ts';
import { qualtricsSchema, surveyMonkeySchema } from './formats.ts';
import { askTool, type ToolSurvey } from './tool-api.ts';

/**
 * Fetches a response from the tool that told of it. Undefined if it is deleted there.
 * @param now Milliseconds since 1970.
 * @throws {ToolBusy} where the tool says so; {Error} for any other answer.
 */
export async function fetchResponse(
  survey: ToolSurvey,
  response: string,
  now: number,
): Promise<ToolResponse | undefined> {
  const path = `responses/${encodeURIComponent(response)}`;
  const qualtrics = survey.tool.tool === 'qualtrics';
  const content = await askTool(survey, qualtrics ? path : `${path}/details`, now);
  if (content === undefined) return undefined;
  return qualtrics ? qualtricsSchema.parse(content) : surveyMonkeySchema.parse(content);
}
