import * as z from 'zod';
import { problemSchema } from './problem.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The body is no JSON, or may be read in two ways',
  401: 'No valid credential',
  403: 'The credential does not cover this',
  404: 'There is no such thing, or no such address',
  409: 'It cannot be done as things stand',
  410: 'It is gone',
  413: 'The body is over 4 MB',
  422: 'The body has not the expected form; see faults',
  429: 'Too many requests; come back after Retry-After',
  500: 'Our fault; tell us the correlation id',
  503: 'Busy; send the same request again after Retry-After',
};

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io });
  return plain;
};

const RETRY = { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } };
const CORRELATION = {
  'X-Correlation-Id': { description: 'Names the request in our log', schema: { type: 'string' } },
};

const problem = (status: number): object => ({
  description: PROBLEMS[status],
  headers: { ...CORRELATION, ...(status === 429 || status === 503 ? RETRY : {}) },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Statuses that a route may answer with beside its own, by what every route goes through. */
const common = ({ permission }: Route): number[] => [429, 500, ...(permission === undefined ? [] : [401, 403, 503])];

function answers(route: Route): object {
  const own = Object.entries(route.answers).map(([status, { description, schema }]) => [
    status,
    {
      description,
      headers: CORRELATION,
      ...(schema === undefined ? {} : { content: { 'application/json': { schema: jsonSchema(schema, 'output') } } }),
    },
  ]);
  const problems = [...(route.problems ?? []), ...common(route)].sort((a, b) => a - b);
  return Object.fromEntries([...own, ...problems.map((status) => [status, problem(status)])]);
}

function parameters({ path, parameters: given = {}, query = {} }: Route): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchema(given[name] ?? z.string().describe('Id of the programme'), 'input'),
  }));
  const inQuery = Object.entries(query).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: jsonSchema(schema, 'input'),
  }));
  return [...inPath, ...inQuery];
}

const operation = (route: Route): object => ({
  operationId: route.operation,
  summary: route.summary,
  ...(route.permission === undefined
    ? { security: [] }
    : { description: `Needs the permission ${route.permission}.`, security: [{ credential: [] }] }),
  parameters: parameters(route),
  ...(route.body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
        },
      }),
  responses: answers(route),
});

/** The description of the API, OpenAPI 3.1, written from the schemas that the functions check by. */
export function openApi(routes: readonly Route[] = ROUTES): Readonly<Record<string, unknown>> {
  const paths = new Map<string, Record<string, object>>();
  for (const route of routes) {
    const methods = paths.get(route.path) ?? {};
    methods[route.method.toLowerCase()] = operation(route);
    paths.set(route.path, methods);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yardstick',
      version: '1',
      description: 'Takes survey answers and published scores, and gives the scores back that were computed from them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    // Relative to where this document is served: …/v1/openapi.json.
    servers: [{ url: '..' }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        credential: { type: 'http', scheme: 'bearer', description: 'Issued by `yardstick clients add`' },
      },
    },
  };
}
