/** So many known names are listed where one is wrong. */
const LISTED = 20;

/** The names that would have been known, for a sentence: `known: a, b`; `known: none`. */
export function known(ids: readonly string[]): string {
  const more = ids.length - LISTED;
  return `known: ${[...ids.slice(0, LISTED), ...(more > 0 ? [`${more} more`] : [])].join(', ') || 'none'}`;
}
