import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Access, accessSchema, type Permission } from '../model/client.ts';
import { Problem } from '../runtime/problem.ts';
import type { Stores } from '../store/open.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';

/** Time of a request, ISO 8601 in UTC: the gateway's, not the function's. */
export const requestTime = (event: APIGatewayProxyEvent): string =>
  new Date(event.requestContext.requestTimeEpoch).toISOString();

/** What the authorizer said of the client. Its answer may be a minute old, so the expiry is asked again. */
function accessOf(event: APIGatewayProxyEvent): Access {
  const access = accessSchema.parse(JSON.parse(String(event.requestContext.authorizer?.access)));
  if (access.expires > new Date().toISOString()) return access;
  throw new Problem(401, 'no-credential', 'No valid credential', 'This credential has expired.');
}

/** @throws {Problem} 403 if the client has not this permission. */
export function requirePermission(access: Access, permission: Permission): void {
  if (access.permissions.includes(permission)) return;
  throw new Problem(403, 'not-yours', 'Not allowed', `This credential lacks the permission ${permission}.`);
}

/**
 * The programme that a request names, with its versions, oldest first, and what the client may do there.
 * @throws {Problem} 401 if the credential has expired, 403 if it does not cover the programme or the permission, 404 if
 * there is no such programme.
 */
export async function requestedProgramme(
  stores: Stores,
  event: APIGatewayProxyEvent,
  permission: Permission,
): Promise<{ id: string; versions: readonly ProgrammeVersion[]; access: Access }> {
  const id = event.pathParameters?.programme ?? '';
  const access = accessOf(event);
  if (!access.programmes.includes(id))
    throw new Problem(403, 'not-yours', 'Not allowed', 'This credential does not cover this programme.');
  requirePermission(access, permission);
  const versions = await stores.versions(id);
  if (versions.length === 0) throw new Problem(404, 'no-programme', 'No such programme', 'There is no such programme.');
  return { id, versions, access };
}
