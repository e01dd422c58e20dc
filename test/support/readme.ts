import { readFileSync } from 'node:fs';
import { path } from './sample-programme.ts';

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** `sh`, `python`, …; empty where none is named. */
  readonly language: string;
  readonly code: string;
}

export const readText = (file: string): string => readFileSync(path(file), 'utf8');

/** The fenced blocks of a Markdown text, without the indentation of a list that they stand in. */
export function codeBlocks(text: string): CodeBlock[] {
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', code = '']) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The first block of a language. @throws {Error} if there is none. */
export function blockOf(text: string, language: string): string {
  const found = codeBlocks(text).find((block) => block.language === language);
  if (found === undefined) throw new Error(`there is no block in ${language}`);
  return found.code;
}

/** The commands of the shell blocks of a text, each on one line, without comments. */
export function shellCommands(text: string): string[] {
  return codeBlocks(text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) =>
      code
        .replaceAll(/\\\n\s*/g, '')
        .replaceAll(/ +# .*$/gm, '')
        .split(/\n(?! )/),
    )
    .map((command) => command.trim())
    .filter((command) => command !== '');
}
