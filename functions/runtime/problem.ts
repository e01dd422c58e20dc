/**
 * An answer to a request that cannot be met, as RFC 9457 "problem details". `detail` says what is wrong and what to do.
 */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  /** Private, so that a log line does not list five hundred ids. */
  readonly #extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    type: string,
    title: string,
    detail: string,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.title = title;
    this.#extra = extra;
  }

  /** The document that goes over the wire. */
  body(instance: string): Readonly<Record<string, unknown>> {
    return {
      type: `urn:yardstick:problem:${this.type}`,
      title: this.title,
      status: this.status,
      detail: this.message,
      instance,
      ...this.#extra,
    };
  }
}
