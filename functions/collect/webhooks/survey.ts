import type { ProgrammeVersion } from '../../store/programmes.ts';
import type { Survey } from './take-response.ts';

/** The survey of that name in the latest version of a programme; undefined if there is none. */
export function findSurvey(versions: readonly ProgrammeVersion[], id: string): Survey | undefined {
  const programme = versions.at(-1)?.programme;
  const tool = programme?.surveyTools.find((t) => t.id === id);
  return programme === undefined || tool === undefined ? undefined : { programme: programme.id, versions, tool };
}
