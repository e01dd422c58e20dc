import * as z from 'zod';
import type { Route } from './route.ts';

const token = z.string().describe('The signed part of a link in a mail');

/** Methods that ask for no credential: the description, and where the links in mails lead. */
export const OPEN_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/openapi.json',
    operation: 'describe',
    summary: 'This description.',
    answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
  },
  {
    method: 'GET',
    path: '/v1/unsubscribe/{token}',
    operation: 'askToUnsubscribe',
    summary: 'A page that asks whether to unsubscribe; it changes nothing.',
    parameters: { token },
    answers: { 200: { description: 'The page' }, 404: { description: 'A page: the link is not whole' } },
  },
  {
    method: 'POST',
    path: '/v1/unsubscribe/{token}',
    operation: 'unsubscribe',
    summary: 'Unsubscribes with one click (RFC 8058).',
    parameters: { token },
    answers: { 200: { description: 'A page: done' }, 404: { description: 'A page: the link is not whole' } },
  },
  {
    method: 'GET',
    path: '/v1/reports/{token}',
    operation: 'openReport',
    summary: 'Leads from the link in a mail to the PDF.',
    parameters: { token },
    answers: {
      302: { description: 'To the PDF, for five minutes' },
      404: { description: 'A page: no such link' },
      410: { description: 'A page: the link has expired or was withdrawn' },
    },
  },
];
