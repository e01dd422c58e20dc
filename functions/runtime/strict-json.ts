/** Deepest nesting that is read; what we take has seven levels. */
const MOST_LEVELS = 32;

/** JSON that may be read in two ways, or that nobody sends in good faith. The message says where. */
export class AmbiguousJson extends Error {}

interface Level {
  /** Keys so far of an object; undefined: an array. */
  readonly keys: Set<string> | undefined;
  /** The key, or the index, that the scan is at. */
  at: string | number;
  keyNext: boolean;
}

const place = (levels: readonly Level[]): string =>
  levels.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || 'the document';

/** Index of the quotation mark that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = start + 1; ; end += 1) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let before = end - 1;
    while (text[before] === '\\') before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
}

function takeKey(level: Level, quoted: string, levels: readonly Level[]): void {
  // Quoted wrongly: JSON.parse will say so.
  const key: unknown = /\\|[^ -~]/.test(quoted) ? JSON.parse(quoted) : quoted.slice(1, -1);
  if (typeof key !== 'string') return;
  if (level.keys?.has(key)) throw new AmbiguousJson(`The key "${key}" stands twice in ${place(levels.slice(0, -1))}.`);
  if (key === '__proto__')
    throw new AmbiguousJson(`The key "__proto__" in ${place(levels.slice(0, -1))} is not taken.`);
  level.keys?.add(key);
  level.at = key;
  level.keyNext = false;
}

function scan(text: string): void {
  const levels: Level[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const level = levels.at(-1);
    switch (text[i]) {
      case '{':
      case '[':
        if (levels.length === MOST_LEVELS) {
          throw new AmbiguousJson(`The document is nested more than ${MOST_LEVELS} levels deep.`);
        }
        levels.push({ keys: text[i] === '{' ? new Set() : undefined, at: 0, keyNext: text[i] === '{' });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level?.keys !== undefined) level.keyNext = true;
        else if (typeof level?.at === 'number') level.at += 1;
        break;
      case '"': {
        const end = endOfString(text, i);
        if (level?.keyNext) takeKey(level, text.slice(i, end + 1), levels);
        i = end;
        break;
      }
    }
  }
}

/**
 * Reads a JSON document as JSON.parse does, but refuses what that reads in silence: a key that stands twice (the last one
 * would win), `__proto__` (which would vanish), and nesting that no document of ours has.
 * @throws {AmbiguousJson} for these. @throws {SyntaxError} for what is no JSON.
 */
export function parseJson(text: string): unknown {
  scan(text);
  return JSON.parse(text);
}
