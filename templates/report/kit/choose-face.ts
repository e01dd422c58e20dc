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

export function createFaceChooser([first, ...others]: readonly [FontFamily, ...FontFamily[]]): FaceChooser {
  const chosen = new Map<string, Face | undefined>();
  const used = new Set<Face>();

  /** A family is read only where all before it lack a character. */
  const faceOf = (character: string, weight: Weight): Face | undefined => {
    const key = weight + character;
    if (chosen.has(key)) return chosen.get(key);
    const family = [first, ...others].find((f) =>
      face(f, weight).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    const found = family === undefined ? undefined : face(family, weight);
    chosen.set(key, found);
    return found;
  };

  return {
    stretches(text, weight) {
      const found: Stretch[] = [];
      for (const character of text) {
        const own = faceOf(character, weight) ?? face(first, weight);
        used.add(own);
        const last = found.at(-1);
        if (last?.face === own) found[found.length - 1] = { ...last, text: last.text + character };
        else found.push({ text: character, face: own });
      }
      return found;
    },
    missing: (text, weight) =>
      [...new Set(text)].filter((c) => faceOf(c, weight) === undefined).map((c) => c.codePointAt(0) ?? 0),
    used,
  };
}
