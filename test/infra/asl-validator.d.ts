declare module 'asl-validator' {
  interface Options {
    readonly checkPaths: boolean;
    readonly checkArn: boolean;
  }
  /** Checks a definition against the schema and the rules of Amazon States Language. */
  function validate(definition: unknown, options: Options): { readonly isValid: boolean; readonly errors: unknown[] };
  export = validate;
}
