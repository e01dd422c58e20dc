import { createHash } from 'node:crypto';
import { MissingGlyphError } from '../../templates/report/render.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Edition } from '../model/run.ts';
import type { ScopedScores } from '../model/scores.ts';

/** What issuing an edition needs from outside. */
export interface IssuePort {
  readonly scores: (edition: Edition) => Promise<ScopedScores>;
  readonly draw: (programme: Programme, scores: ScopedScores, edition: Edition) => Promise<Uint8Array>;
  /** Scores and gaps as CSV; null where the report has none beside it. */
  readonly tables: (programme: Programme, scores: ScopedScores, edition: Edition) => string | null;
  readonly archive: (edition: Edition, pdf: Uint8Array, tables: string | null) => Promise<void>;
  readonly save: (edition: Edition) => Promise<void>;
}

/** Characters of a reason, and of a text in it, that are kept. */
const [LONGEST, QUOTED] = [1000, 200];

const lackingIn = ({ fonts, codePoints, text }: MissingGlyphError): Edition['glyphless'] => ({
  fonts,
  codePoints: codePoints.slice(0, 20),
  text: text.slice(0, QUOTED),
});

/**
 * Draws an edition and archives it; an edition that is issued already stays as it is. A page that cannot be drawn true
 * (a glyph the font lacks, say) holds this edition with the reason and leaves the others alone.
 */
export async function issueEdition(
  port: IssuePort,
  programme: Programme,
  edition: Edition,
  key: string,
): Promise<Edition> {
  if (edition.state === 'rendered') return edition;
  let pdf: Uint8Array;
  let tables: string | null;
  try {
    const scores = await port.scores(edition);
    pdf = await port.draw(programme, scores, edition);
    tables = port.tables(programme, scores, edition);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const glyphless = error instanceof MissingGlyphError ? { glyphless: lackingIn(error) } : {};
    const held: Edition = { ...edition, state: 'held', reason: reason.slice(0, LONGEST), ...glyphless };
    await port.save(held);
    return held;
  }
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const issued: Edition = { ...edition, state: 'rendered', key, sha256, bytes: pdf.byteLength, reason: null };
  await port.archive(issued, pdf, tables);
  await port.save(issued);
  return issued;
}
