import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPoppler } from '../../render/support/poppler.ts';
import { path } from '../../support/sample-programme.ts';

const run = promisify(execFile);
const place = mkdtempSync(join(tmpdir(), 'yardstick-language-'));
const node = (...args: string[]) => run(process.execPath, args, { cwd: place });
const yardstick = (...args: string[]) => node('infra/local/yardstick.ts', ...args);

/** The fixture as it stands among the product's own languages. */
const polish = readFileSync(path('test/fixtures/languages/pl.ts'), 'utf8').replaceAll(
  '../../../templates/locale/',
  '../',
);
const install = async (text: string) => {
  writeFileSync(join(place, 'templates/locale/languages/pl.ts'), text);
  await node('templates/locale/build.ts');
};

const PROGRAMME = `
yardstick: 1
id: zadowolenie
name: Badanie zadowolenia
effectiveFrom: 2026-01
timezone: Europe/Warsaw
locales: [pl]
owner: { name: Zespół badań, email: insight@example.com }
sender: { email: reports@example.com }
operators:
  - { id: us, role: own, name: Żabka }
  - { id: them, role: competitor, name: 竞争对手 }
scales: { five: { from: 1, to: 5 } }
items:
  - { id: q1, scale: five, name: Zasięg }
  - { id: q2, scale: five, name: { en: Staff, pl: Obsługa } }
indicators:
  - { id: index, name: Wskaźnik zadowolenia, children: [q1, q2] }
reports:
  - { id: monthly, kind: monthly, schedule: { cron: "0 8 3 * ? *" } }
`;
const answers = Array.from({ length: 200 }, (_, i) =>
  [`r${i}`, i % 2 === 0 ? 'us' : 'them', `2026-10-${10 + (i % 18)}`, (i % 5) + 1, ((i * 7) % 5) + 1].join(),
);

describe('a third language, in one file that also names its font', () => {
  beforeAll(async () => {
    for (const name of [
      'functions',
      'templates',
      'infra',
      'package.json',
      'package-lock.json',
      'cdk.json',
      'tsconfig.json',
    ])
      cpSync(path(name), join(place, name), { recursive: true });
    symlinkSync(path('node_modules'), join(place, 'node_modules'));
    writeFileSync(join(place, 'programme.yaml'), PROGRAMME);
    writeFileSync(join(place, 'answers.csv'), ['id,operator,answeredAt,q1,q2', ...answers].join('\n'));
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('is refused while a message is missing, by name', async () => {
    const broken = polish.replace("'mail.fonts'", "'mail.greeting': undefined as never,\n    'mail.fonts'");
    await expect(install(broken)).rejects.toThrow('languages/pl.ts: mail.greeting is missing');
  });

  it('is installed with the next build', async () => {
    await install(polish);
    const { stdout } = await yardstick('check', 'programme.yaml');
    expect(stdout).toContain('zadowolenie');
  });

  it.skipIf(withoutPoppler)('has its report drawn in its own font, what that lacks in the next', async () => {
    await yardstick('preview', '--locale', 'pl', '--report', 'monthly', '--out', 'monthly.pdf');
    const [text, fonts] = await Promise.all([
      run('pdftotext', [join(place, 'monthly.pdf'), '-']),
      run('pdffonts', [join(place, 'monthly.pdf')]),
    ]);
    expect(text.stdout).toContain('październik 2026');
    expect(text.stdout).toContain('Satisfaction index 67,2');
    expect(text.stdout).toMatch(/▲ ąhęąd by \d+,\d/);
    expect(text.stdout).toContain('Strona 1 z ');
    for (const font of ['Cabin-Regular', 'Cabin-Medium', 'Cabin-Bold', 'NotoSansSC-Regular'])
      expect(fonts.stdout).toMatch(new RegExp(`\\+${font} .* yes yes yes`));
  });

  it('has its month run and mailed', async () => {
    const files = ['--programme', 'programme.yaml', '--responses', 'answers.csv'];
    await yardstick('run', ...files, '--period', '2026-10', '--out', 'out');
    const folder = join(place, 'out/2026-10/mail');
    const [name = ''] = readdirSync(folder);
    const mail = await PostalMime.parse(readFileSync(join(folder, name)));
    expect(mail.subject).toBe('Badanie zadowolenia, październik 2026: 50,0 poińtś');
    expect(mail.html).toContain('lang="pl"');
    expect(mail.html).toContain('Wskaźnik zadowolenia');
    expect(mail.text).toContain('竞争对手');
    const [pdf] = mail.attachments;
    expect(pdf?.filename).toContain('październik 2026');
    expect(pdf?.mimeType).toBe('application/pdf');
  });
});
