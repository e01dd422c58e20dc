import fc from 'fast-check';
import { openApi } from '../../functions/model/api/openapi.ts';
import { hostilePart, spoil, written } from './hostile.ts';
import { arbitraryOf, type Schema } from './schema-arbitrary.ts';

interface Parameter {
  readonly name: string;
  readonly schema: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** A request of the fuzz run, and the statuses that the description allows as its answer. */
export interface FuzzRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly credential: 'good' | 'none' | 'wrong';
  readonly body: string | Buffer | undefined;
  readonly statuses: readonly string[];
}

/** Documents that are right for the programme, for the run to spoil: what is random alone never gets far. */
const SOUND: Readonly<Record<string, unknown>> = {
  sendResponses: {
    responses: [1, 2].map((n) => ({
      id: `r-${n}`,
      operator: `P${n}`,
      answeredAt: '2026-10-10',
      revision: n,
      weight: 1.5,
      segments: { plan: 'prepaid' },
      answers: { qual_1: 5, qual_2: -99, cusl_3: null },
      contact: '13800138000',
      respondent: 'p-1',
      durationSeconds: 60,
      recordedContact: '2026-10-01',
      comments: [{ about: 'qual_1', text: '等了30分钟 😀' }],
    })),
  },
  sendBenchmarks: {
    benchmarks: [{ period: '2026-10', operator: 'P2', indicator: 'index', value: 70.5, n: 100, source: 'Survey' }],
  },
  storeRecipient: { name: 'Li Na', email: 'li@example.com', locale: 'en', scopes: ['company'], reports: ['monthly'] },
  eraseContact: { contact: '13900139000', dryRun: true },
  createImport: { format: 'csv', bytes: 100, period: '2026-10' },
};
const PLACES: Readonly<Record<string, string>> = { period: '2026-10', report: 'monthly', scope: 'company', token: 'x' };

/** A sound document whose responses have other ids each time. */
const varied = (sound: unknown): fc.Arbitrary<unknown> =>
  fc.nat(5000).map((n): unknown => JSON.parse(JSON.stringify(sound).replaceAll('"r-', `"r${n}-`)));

function requestsOf(path: string, method: string, operation: Operation, programme: string): fc.Arbitrary<FuzzRequest> {
  const part = ({ name, schema }: Parameter) => {
    const sound = name === 'programme' ? fc.constant(programme) : fc.constant(PLACES[name] ?? 'some-id');
    const others = name === 'programme' ? hostilePart : fc.oneof(hostilePart, arbitraryOf(schema).map(String));
    return fc.oneof({ weight: 9, arbitrary: sound }, { weight: 1, arbitrary: others });
  };
  const parts = fc.tuple(...operation.parameters.map(part));
  const schema = operation.requestBody?.content['application/json'].schema;
  const sound = SOUND[operation.operationId];
  const document = schema && fc.oneof(arbitraryOf(schema), sound === undefined ? arbitraryOf(schema) : varied(sound));
  const dice = fc.array(fc.nat(1000), { minLength: 0, maxLength: 10 });
  const body =
    document &&
    fc
      .tuple(document, fc.oneof(fc.constant([]), dice), fc.nat(1000))
      .map(([given, thrown, way]) => written(thrown.length === 0 ? given : spoil(given, thrown), way));
  const credential = fc.constantFrom(...Array(14).fill('good' as const), 'none' as const, 'wrong' as const);
  return fc.tuple(parts, body ?? fc.constant(undefined), credential).map(([values, content, by]) => ({
    operation: operation.operationId,
    method: method.toUpperCase(),
    path: operation.parameters.reduce(
      (whole, { name }, i) => whole.replace(`{${name}}`, () => encodeURIComponent((values[i] ?? '').toWellFormed())),
      path,
    ),
    credential: by,
    body: content,
    statuses: Object.keys(operation.responses),
  }));
}

/** Requests to every operation of the API's description, as many to each. */
export function fuzzRequests(count: number, programme: string, seed: number): FuzzRequest[] {
  const paths = openApi().paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestsOf(path, method, operation, programme)),
  );
  const each = Math.ceil(count / operations.length);
  const lists = operations.map((arbitrary, i) => fc.sample(arbitrary, { numRuns: each, seed: seed + i }));
  return Array.from({ length: each }, (_, i) => lists.flatMap((list) => list[i] ?? []))
    .flat()
    .slice(0, count);
}
