import { benchmarksStoredSchema, writtenBenchmarksSchema } from '../benchmark.ts';
import { editionListSchema } from '../edition-entry.ts';
import { erasureRequestSchema, erasureResultSchema } from '../erasure.ts';
import { importCreatedSchema, importRequestSchema, importResultSchema } from '../import.ts';
import { periodSchema } from '../period.ts';
import { recipientBodySchema, recipientChangedSchema, recipientListSchema } from '../recipient-answers.ts';
import { scopedScoresSchema } from '../scores.ts';
import { idSchema } from '../text.ts';
import { OPEN_ROUTES } from './open-routes.ts';
import type { Route } from './route.ts';
import { SENT_ROUTES } from './sent-routes.ts';
import { TOOL_ROUTES } from './tool-routes.ts';

const PROGRAMME = '/v1/programmes/{programme}';
const BODY = [400, 413, 422] as const;

/** Every method of the API: its description is written from this list, and a test compares it with the template. */
export const ROUTES: readonly Route[] = [
  ...SENT_ROUTES,
  {
    method: 'POST',
    path: `${PROGRAMME}/benchmarks`,
    operation: 'sendBenchmarks',
    summary:
      'Send up to 500 published scores. They are stored all or none; one sent again takes the place of the other.',
    permission: 'benchmarks:write',
    body: writtenBenchmarksSchema,
    answers: { 200: { description: 'All are stored', schema: benchmarksStoredSchema } },
    problems: [404, ...BODY],
  },
  {
    method: 'POST',
    path: `${PROGRAMME}/imports`,
    operation: 'createImport',
    summary:
      'Announce a file of responses or records (CSV or NDJSON, plain or gzip, to 1 GB); the answer says where to put it.',
    permission: 'imports:write',
    body: importRequestSchema,
    answers: { 201: { description: 'Where to put the file, within the hour', schema: importCreatedSchema } },
    problems: [404, ...BODY],
  },
  {
    method: 'GET',
    path: `${PROGRAMME}/imports/{import}`,
    operation: 'readImport',
    summary: 'How far an import is: counts of its rows, and the list of those that were rejected.',
    permission: 'imports:write',
    parameters: { import: idSchema },
    answers: { 200: { description: 'State and counts', schema: importResultSchema } },
    problems: [404],
  },
  {
    method: 'POST',
    path: `${PROGRAMME}/erasure`,
    operation: 'eraseContact',
    summary:
      'Erase every response and record of a person, by the contact reference; without `dryRun: false` only say what is there.',
    permission: 'erasure:write',
    body: erasureRequestSchema,
    answers: { 200: { description: 'What was erased, or would be', schema: erasureResultSchema } },
    problems: [404, ...BODY],
  },
  {
    method: 'GET',
    path: `${PROGRAMME}/recipients`,
    operation: 'listRecipients',
    summary: 'Who is sent the reports of a programme, of the scopes that the client covers.',
    permission: 'recipients:read',
    answers: { 200: { description: 'The recipients, by id', schema: recipientListSchema } },
    problems: [404],
  },
  {
    method: 'PUT',
    path: `${PROGRAMME}/recipients/{recipient}`,
    operation: 'storeRecipient',
    summary: 'Store a recipient under this id, over the one that is there.',
    permission: 'recipients:write',
    parameters: { recipient: idSchema },
    body: recipientBodySchema,
    answers: { 200: { description: 'It is stored', schema: recipientChangedSchema } },
    problems: [404, ...BODY],
  },
  {
    method: 'DELETE',
    path: `${PROGRAMME}/recipients/{recipient}`,
    operation: 'removeRecipient',
    summary: 'Remove a recipient.',
    permission: 'recipients:write',
    parameters: { recipient: idSchema },
    answers: { 200: { description: 'It is removed', schema: recipientChangedSchema } },
    problems: [404],
  },
  {
    method: 'GET',
    path: `${PROGRAMME}/scores/{period}/{report}/{scope}`,
    operation: 'readScores',
    summary: 'The scores that the latest revision of a report shows for one scope. Numbers are full doubles.',
    permission: 'scores:read',
    parameters: { period: periodSchema, report: idSchema, scope: idSchema },
    answers: { 200: { description: 'scores.json of this scope', schema: scopedScoresSchema } },
    problems: [404],
  },
  {
    method: 'GET',
    path: `${PROGRAMME}/editions/{period}`,
    operation: 'listEditions',
    summary: 'The reports of a period that are drawn, of the scopes that the client may read, all revisions.',
    permission: 'editions:read',
    parameters: { period: periodSchema },
    answers: {
      200: {
        description: 'Reports with the SHA-256 (hex) of their PDF and an address of it',
        schema: editionListSchema,
      },
    },
    problems: [404],
  },
  ...OPEN_ROUTES,
  ...TOOL_ROUTES,
];
