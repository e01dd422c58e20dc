import type { Import, ImportRequest, ImportResult } from '../../model/import.ts';
import type { Programme } from '../../model/programme/index.ts';
import { Problem } from '../../runtime/problem.ts';

/** An import is remembered this long; its list of rejected rows for seven days. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const LIST_DAYS = 7;

/**
 * A new import that waits for its file.
 * @throws {Problem} 422 where the programme's rows carry no date and the request no period, or it has no such survey.
 */
export function newImport(
  programme: Programme,
  request: ImportRequest,
  by: Pick<Import, 'id' | 'client' | 'operators' | 'createdAt'>,
): Import {
  const refuse = (pointer: string, reason: string): never => {
    throw new Problem(422, 'invalid', 'Not the expected form', 'Nothing was created; see faults.', {
      faults: [{ pointer, reason }],
    });
  };
  const { kind, period = null, tool = null } = request;
  if (kind !== 'responses' && tool !== null) refuse('/tool', 'a survey tool exports responses alone; leave it out');
  if (tool !== null && !programme.surveyTools.some((t) => t.id === tool && t.tool === 'limesurvey'))
    refuse('/tool', `there is no LimeSurvey survey "${tool}" under surveyTools of the programme`);
  if (kind === 'responses' && tool === null && programme.files.answeredAt === 'period' && period === null)
    refuse('/period', 'the rows of this programme carry no date; say the month that they are of');
  return {
    ...by,
    programme: programme.id,
    kind,
    format: request.format,
    bytes: request.bytes,
    period,
    tool,
    state: 'waiting',
    finishedAt: null,
    counts: { rows: 0, accepted: 0, unchanged: 0, rejected: 0 },
    fault: null,
    offset: 0,
    row: 0,
    pieces: 0,
    encoding: null,
    etag: null,
    leaseUntil: null,
    stalls: 0,
    arrivals: {},
    erased: [],
    version: 0,
    ttl: Math.floor((Date.parse(by.createdAt) + KEPT_DAYS * DAY_MS) / 1000),
  };
}

/** True while the list of rejected rows of a finished import can be fetched. */
export function hasList(found: Import, now: number): boolean {
  return found.pieces > 0 && found.finishedAt !== null && now < Date.parse(found.finishedAt) + LIST_DAYS * DAY_MS;
}

/** What a client is told of an import. */
export function importResult(found: Import, rejected: ImportResult['rejected']): ImportResult {
  const { id, state, createdAt, finishedAt, counts, fault } = found;
  return { import: id, state, createdAt, finishedAt, counts, fault, rejected };
}
