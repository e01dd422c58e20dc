/**
 * Text from outside as one line: control and format characters (line breaks, direction overrides) and runs of white
 * space become one space. Names go into headers and file names, where a line break would begin another header and a
 * direction override would disguise an extension.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
