import { createInterface } from 'node:readline/promises';

/** What the command says: progress that a terminal rewrites in place and a log file gets as plain lines. */
export interface Terminal {
  /** A step under way; on a terminal it takes the place of the progress before. */
  readonly progress: (text: string) => void;
  /** A line that stays. */
  readonly say: (text: string) => void;
  /** A line for what is wrong. */
  readonly complain: (text: string) => void;
  /** Asks a question that is answered y or n; false where nobody can be asked. */
  readonly ask: (question: string) => Promise<boolean>;
  /** The whole answer as data: printed as JSON where --json asks for it, then the only thing on stdout. */
  readonly answer: (value: unknown) => void;
}

interface Streams {
  readonly out: NodeJS.WriteStream;
  readonly error: NodeJS.WriteStream;
  readonly input: NodeJS.ReadStream;
}

/** @param json True leaves stdout to the answer alone. */
export function terminal(
  json = false,
  { out, error, input }: Streams = { out: process.stdout, error: process.stderr, input: process.stdin },
): Terminal {
  let open = false;
  const close = () => {
    if (open) out.write('\r\u001b[2K');
    open = false;
  };
  return {
    progress: (text) => {
      if (json) return;
      if (!out.isTTY) {
        out.write(`${text}\n`);
        return;
      }
      close();
      out.write(`  ${text.slice(0, Math.max(20, out.columns - 3))}`);
      open = true;
    },
    say: (text) => {
      close();
      if (!json) out.write(`${text}\n`);
    },
    complain: (text) => {
      close();
      error.write(`${text}\n`);
    },
    ask: async (question) => {
      close();
      if (!input.isTTY) return false;
      const reader = createInterface({ input, output: error });
      try {
        return /^y(es)?$/i.test((await reader.question(`${question} [y/N] `)).trim());
      } finally {
        reader.close();
      }
    },
    answer: (value) => {
      if (json) out.write(`${JSON.stringify(value, null, 1)}\n`);
    },
  };
}
