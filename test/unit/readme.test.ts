import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../infra/local/commands/help.ts';
import { codeBlocks, readText } from '../support/readme.ts';
import { path } from '../support/sample-programme.ts';

const [english, chinese] = [readText('README.md'), readText('README.zh-CN.md')];

const outsideCode = (text: string): string => text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
const levels = (text: string): string[] => [...outsideCode(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks);
const links = (text: string): string[] =>
  [...outsideCode(text).matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to.replaceAll('.zh-CN', '')).sort();
/** Code without its comments and the words of diagrams, which are said in each language. */
const code = (text: string): string[] =>
  codeBlocks(text).map(({ language, code: lines }) =>
    language === 'mermaid' ? language : `${language}\n${lines.replaceAll(/ +# .*$/gm, '')}`,
  );

describe('README.zh-CN.md', () => {
  test('has the headings of README.md, and none beside', () => {
    expect(levels(chinese)).toEqual(levels(english));
  });

  test('has its commands and examples, word by word', () => {
    expect(code(chinese)).toEqual(code(english));
  });

  test('leads where it leads', () => {
    expect(links(chinese)).toEqual(links(english));
  });

  test('is written in Chinese: no paragraph was left in English', () => {
    const paragraphs = outsideCode(chinese)
      .split(/\n{2,}/)
      .filter((p) => p.length > 80);
    expect(paragraphs.filter((p) => !/\p{Script=Han}/u.test(p))).toEqual([]);
  });
});

describe('the command line', () => {
  const names = COMMANDS.map(({ name }) => name);
  const guides = readdirSync(path('docs')).filter((name) => name.endsWith('.md'));
  test.each(['README.md', 'CONTRIBUTING.md', ...guides.map((name) => `docs/${name}`)])(
    'is named in %s as it is',
    (file) => {
      const named = [...readText(file).matchAll(/(?:yardstick -- |`yardstick )([a-z-]+)/g)].map(
        ([, name = '']) => name,
      );
      expect(named.filter((name) => !names.includes(name) && name !== 'help')).toEqual([]);
    },
  );
});

const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/programme.md',
  'docs/methods.md',
  'docs/api.md',
  'docs/delivery.md',
])('%s', (file) => {
  test('leads to files and headings that there are', () => {
    const found = [...outsideCode(readText(file)).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    const broken = found.filter(([, to = '', anchor]) => {
      const target = to === '' ? file : `${dirname(file)}/${to}`;
      if (!existsSync(path(target))) return true;
      if (anchor === undefined) return false;
      return ![...readText(target).matchAll(/^#+ (.*)$/gm)].some(([, heading = '']) => slug(heading) === anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});
