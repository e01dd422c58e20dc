import { isAllowedAddress } from '../model/address.ts';
import { type Programme, scopesOf } from '../model/programme/index.ts';
import { readAs } from '../model/read-as.ts';
import { type RecipientEntry, recipientEntrySchema } from '../model/recipient.ts';

/** What is wrong with one field of a recipient, in a sentence that says what to do. */
export interface RecipientFault {
  readonly field: string;
  readonly reason: string;
}

/** `company; city-lanzhou` or `*` for all of them. */
const listed = (cell: string, all: readonly string[]): string[] =>
  cell === '*'
    ? [...all]
    : cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** What an entry of sound form names that the programme lacks: scopes, reports, domains that its mail may go to. */
export function judgeEntry(programme: Programme, entry: RecipientEntry): RecipientFault[] {
  const known = {
    scopes: scopesOf(programme).map((s) => s.id),
    reports: programme.reports.map((r) => r.id),
  };
  const unknown = (field: 'scopes' | 'reports', what: string) =>
    entry[field]
      .filter((id) => !known[field].includes(id))
      .map((id) => ({ field, reason: `there is no ${what} "${id}"` }));
  const foreign = isAllowedAddress(programme, entry.email)
    ? []
    : [{ field: 'email', reason: `is in none of the allowed domains: ${programme.mail.allowedDomains?.join(', ')}` }];
  return [...unknown('scopes', 'scope'), ...unknown('reports', 'report'), ...foreign];
}

/**
 * Judges a recipient as a file or the command line gives it, every field a text, against the programme.
 * `recipient` is given where the fields have their form.
 */
export function judgeRecipient(
  programme: Programme,
  given: Readonly<Record<string, string>>,
): { readonly recipient: RecipientEntry | undefined; readonly faults: RecipientFault[] } {
  const { expires, ...fields } = given;
  const read = readAs(recipientEntrySchema, {
    ...fields,
    scopes: listed(
      given.scopes ?? '',
      scopesOf(programme).map((s) => s.id),
    ),
    reports: listed(
      given.reports ?? '',
      programme.reports.map((r) => r.id),
    ),
    ...(expires ? { expires } : {}),
  });
  if (read.faults !== undefined) {
    const faults = read.faults.map(({ path, reason }) => ({ field: String(path[0]), reason }));
    return { recipient: undefined, faults };
  }
  return { recipient: read.data, faults: judgeEntry(programme, read.data) };
}
