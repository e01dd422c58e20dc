import type { FontFamily, Weight } from '../../locale/font-family.ts';
import { type Face, face } from '../fonts.ts';

/** Characters that are set in one face. */
interface Stretch {
  readonly text: string;
  readonly face: Face;
}

/** Chooses among the fonts of a language: each character is set in the first that has it. */
export interface FaceChooser {
  /** The text in stretches of one face each; what no font has stays in the first. */
  stretches(text: string, weight: Weight): Stretch[];
  /** The code points that no font has a glyph for. */
  missing(text: string, weight: Weight): number[];
  /** Every face that was chosen so far, in the order of its first use. */
  readonly used: ReadonlySet<Face>;
}

type Families = readonly [FontFamily, ...FontFamily[]];
type Chosen = Map<string, Face | undefined>;

/** What each character is set in does not change from document to document. */
const chosenBy = new WeakMap<Families, Readonly<Record<Weight, Chosen>>>();

/** A family is read only where all before it lack a character. */
function faceOf(families: Families, chosen: Chosen, character: string, weight: Weight): Face | undefined {
  const known = chosen.get(character);
  if (known !== undefined || chosen.has(character)) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const family = families.find((f) => face(f, weight).font.hasGlyphForCodePoint(codePoint));
  const found = family === undefined ? undefined : face(family, weight);
  chosen.set(character, found);
  return found;
}

export function createFaceChooser(families: Families): FaceChooser {
  const chosen = chosenBy.get(families) ?? { regular: new Map(), medium: new Map(), bold: new Map() };
  chosenBy.set(families, chosen);
  const used = new Set<Face>();

  return {
    stretches(text, weight) {
      const found: { text: string; face: Face }[] = [];
      for (const character of text) {
        const own = faceOf(families, chosen[weight], character, weight) ?? face(families[0], weight);
        const last = found.at(-1);
        if (last?.face === own) last.text += character;
        else found.push({ text: character, face: own });
      }
      for (const stretch of found) used.add(stretch.face);
      return found;
    },
    missing(text, weight) {
      const absent = new Set<number>();
      for (const character of text)
        if (faceOf(families, chosen[weight], character, weight) === undefined)
          absent.add(character.codePointAt(0) ?? 0);
      return [...absent];
    },
    used,
  };
}
