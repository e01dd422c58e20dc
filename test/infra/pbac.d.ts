declare module 'pbac' {
  interface Asked {
    readonly action: string;
    readonly resource: string;
    /** Values of condition keys: `{ ses: { FromAddress: … } }`. */
    readonly context: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }
  /** Evaluates policies in the form of IAM's. */
  class Pbac {
    constructor(policies: readonly object[]);
    evaluate(asked: Asked): boolean;
  }
  export = Pbac;
}
