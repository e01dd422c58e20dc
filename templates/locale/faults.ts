import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './english.ts';
import type { Language } from './language.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Text, and `#` in a plural form; everything else names an argument. */
const PLAIN: readonly number[] = [0, 7];

/** Names of the arguments in a parsed message, those inside plural and select forms among them. */
function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && !PLAIN.includes(element.type) ? [element.value] : [];
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [...own, ...inner];
  });
}

/** The arguments of an ICU message. @throws {SyntaxError} for what is none. */
function argumentsOf(text: string): string[] {
  return [...new Set(namesIn(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))];
}

/** What is wrong with the message `key`, as English has it and as another language does. */
function faultsIn(key: string, inEnglish: string, text: string): string[] {
  try {
    const [asked, given] = [argumentsOf(inEnglish), argumentsOf(text)];
    const unknown = given.filter((name) => !asked.includes(name));
    const lost = asked.filter((name) => !given.includes(name));
    return [
      ...unknown.map((name) => `${key} has the argument {${name}}, which no one fills in`),
      ...lost.map((name) => `${key} leaves out the argument {${name}}`),
    ];
  } catch (error) {
    return [`${key} is no ICU message: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Everything that keeps a language from being installed: keys that it lacks or that nobody asks for, and unsound messages. */
export function faultsOf({ messages }: Language): string[] {
  const texts = new Map<string, string>(Object.entries(messages));
  const known = new Set(Object.keys(english));
  return [
    ...Object.entries(english).flatMap(([key, inEnglish]) => {
      const text = texts.get(key);
      return text === undefined ? [`${key} is missing`] : faultsIn(key, inEnglish, text);
    }),
    ...[...texts.keys()].filter((key) => !known.has(key)).map((key) => `${key} is no key of a message`),
  ];
}
