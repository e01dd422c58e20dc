declare module 'csv-spectrum' {
  interface Case {
    readonly name: string;
    readonly csv: Buffer;
    /** The rows as JSON objects, every value a string. */
    readonly json: Buffer;
  }
  export default function spectrum(callback: (error: Error | null, cases: readonly Case[]) => void): void;
}
