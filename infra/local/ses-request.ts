import { addressees, headerFields } from './raw-message.ts';

/** A call of SendRawEmail, as it stands in the body of the request (AWS Query protocol). */
export interface RawEmailRequest {
  /** Exactly the bytes that were sent. */
  readonly raw: Buffer;
  readonly source: string | null;
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | null;
}

/** Values of `name.member.1…`, in order. */
export function members(form: URLSearchParams, name: string, field = ''): string[] {
  const values: string[] = [];
  for (let n = 1; form.has(`${name}.member.${n}${field}`); n += 1) {
    values.push(form.get(`${name}.member.${n}${field}`) ?? '');
  }
  return values;
}

/** Tags of the call, else of the message's own X-SES-MESSAGE-TAGS field (`name=value, name=value`). */
function tagsOf(form: URLSearchParams, raw: Buffer): Record<string, string> {
  const values = members(form, 'Tags', '.Value');
  const given = members(form, 'Tags', '.Name').map((name, n) => [name, values[n] ?? '']);
  if (given.length > 0) return Object.fromEntries(given);
  const written = headerFields(raw, 'x-ses-message-tags').flatMap((field) => field.split(','));
  return Object.fromEntries(
    written.map((tag) => tag.trim().split('=')).map(([name = '', value = '']) => [name, value]),
  );
}

/** Reads a call; what the call leaves out is taken from the header of the message, as SES does. */
export function readRawEmail(form: URLSearchParams): RawEmailRequest {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const destinations = members(form, 'Destinations');
  return {
    raw,
    source: form.get('Source'),
    destinations: destinations.length > 0 ? destinations : addressees(raw),
    tags: tagsOf(form, raw),
    configurationSet: form.get('ConfigurationSetName') ?? headerFields(raw, 'x-ses-configuration-set')[0] ?? null,
  };
}
