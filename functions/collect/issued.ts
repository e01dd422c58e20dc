import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Access } from '../model/client.ts';
import { type Period, periodSchema } from '../model/period.ts';
import type { Edition } from '../model/run.ts';
import { Problem } from '../runtime/problem.ts';

/** The period that a request names. @throws {Problem} 404 for what is none. */
export function requestedPeriod(event: APIGatewayProxyEvent): Period {
  const parsed = periodSchema.safeParse(event.pathParameters?.period);
  if (parsed.success) return parsed.data;
  throw new Problem(
    404,
    'no-period',
    'No such period',
    'Write a period as 2026-10, 2026-Q4, 2026-H2, 2026 or 2026-10-R3.',
  );
}

/** Whether a client may read what is about a scope. */
export const mayRead = ({ scopes }: Access, scope: string): boolean => scopes === undefined || scopes.includes(scope);

/** The editions that a client may know of: drawn, and of a scope that it may read. */
export function editionsFor(access: Access, editions: readonly Edition[]): Edition[] {
  return editions.filter(({ state, scope }) => state === 'rendered' && mayRead(access, scope));
}

/** The latest revision of a report that is drawn for a scope; undefined if none is. */
export function latestRevision(editions: readonly Edition[], report: string, scope: string): number | undefined {
  const drawn = editions.filter((e) => e.state === 'rendered' && e.report === report && e.scope === scope);
  return drawn.length === 0 ? undefined : Math.max(...drawn.map(({ revision }) => revision));
}
