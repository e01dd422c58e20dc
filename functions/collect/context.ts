import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Problem } from '../runtime/problem.ts';
import type { Stores } from '../store/open.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';

/**
 * The programme that a request names, with its versions, oldest first.
 * @throws {Problem} 403 if the client may not send to it, 404 if there is no such programme.
 */
export async function requestedProgramme(
  stores: Stores,
  event: APIGatewayProxyEvent,
): Promise<{ id: string; versions: readonly ProgrammeVersion[] }> {
  const id = event.pathParameters?.programme ?? '';
  const allowed = String(event.requestContext.authorizer?.programmes ?? '').split(' ');
  if (!allowed.includes(id)) {
    throw new Problem(403, 'not-yours', 'Not allowed', `This credential may not send to the programme "${id}".`);
  }
  const versions = await stores.versions(id);
  if (versions.length === 0)
    throw new Problem(404, 'no-programme', 'No such programme', `There is no programme "${id}".`);
  return { id, versions };
}
