const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** An answer in the XML of SES's Query protocol. */
export interface SesAnswer {
  readonly status: number;
  readonly xml: string;
}

/** An error that SES answers with; the SDK throws an error of this name. */
export class SesError extends Error {
  constructor(code: string, message: string) {
    super(message);
    this.name = code;
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A successful answer: `<ActionResponse><ActionResult>` with one element for each entry of `result`. */
export function success(action: string, result: Readonly<Record<string, string>>, requestId: string): SesAnswer {
  const elements = Object.entries(result).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
  const xml =
    `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${elements.join('')}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, xml };
}

/** The answer to GetIdentityVerificationAttributes: on this machine every identity that is asked for is verified. */
export function verified(identities: readonly string[], requestId: string): SesAnswer {
  const action = 'GetIdentityVerificationAttributes';
  const entries = identities.map(
    (identity) =>
      `<entry><key>${escaped(identity)}</key><value><VerificationStatus>Success</VerificationStatus></value></entry>`,
  );
  const xml =
    `<${action}Response xmlns="${NAMESPACE}"><${action}Result><VerificationAttributes>${entries.join('')}` +
    `</VerificationAttributes></${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, xml };
}

/** A refusal: the sender's fault (400) if it is an {@link SesError}, else the stand-in's own (500). */
export function failure(error: unknown, requestId: string): SesAnswer {
  const sender = error instanceof SesError;
  const code = sender ? error.name : 'InternalFailure';
  const message = error instanceof Error ? error.message : String(error);
  const xml =
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${sender ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code>` +
    `<Message>${escaped(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
  return { status: sender ? 400 : 500, xml };
}
