/** Header fields of a raw message with this name, unfolded, in order (RFC 5322). Names are matched in any case. */
export function headerFields(raw: Buffer, name: string): string[] {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  const prefix = `${name.toLowerCase()}:`;
  return head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.toLowerCase().startsWith(prefix))
    .map((line) => line.slice(prefix.length).trim());
}

/** Addresses in To, Cc and Bcc: where SES sends a message to for which no destinations are given. */
export function addressees(raw: Buffer): string[] {
  const fields = ['to', 'cc', 'bcc'].flatMap((name) => headerFields(raw, name));
  return fields.flatMap((field) => field.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []);
}
