import * as z from 'zod';
import { idSchema } from '../text.ts';
import type { Route } from './route.ts';

const outcome = z.strictObject({
  outcome: z
    .enum(['queued', 'created', 'unchanged', 'unfinished', 'refused', 'ignored'])
    .describe('queued: to be fetched from the tool; refused: not stored, listed for the admin; ignored: another event'),
});

/** Where survey tools tell of responses; their signature stands in the place of a credential. */
export const TOOL_ROUTES: readonly Route[] = [
  {
    method: 'HEAD',
    path: '/v1/surveys/{programme}/{tool}',
    operation: 'findSurvey',
    summary: 'Whether there is such a survey, as SurveyMonkey asks before it tells of responses.',
    parameters: { tool: idSchema },
    answers: { 200: { description: 'There is' } },
    problems: [404, 503],
  },
  {
    method: 'POST',
    path: '/v1/surveys/{programme}/{tool}',
    operation: 'takeNotice',
    summary: 'Take a notice of Qualtrics, SurveyMonkey or Formbricks, signed as each of them signs.',
    parameters: { tool: idSchema },
    answers: { 200: { description: 'What became of it', schema: outcome } },
    problems: [401, 404, 409, 503],
  },
];
