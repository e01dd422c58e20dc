import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

interface Input {
  readonly chromium: string;
  /** The page to print, a file: address. */
  readonly url: string;
  readonly profile: string;
  readonly out: string;
  readonly runs: number;
}

const input: Input = JSON.parse(process.argv[2] ?? '{}');
const browser = await puppeteer.launch({
  executablePath: input.chromium,
  userDataDir: input.profile,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const seconds: number[] = [];
let pdf: Uint8Array = new Uint8Array();
for (let run = 0; run < input.runs; run += 1) {
  const start = performance.now();
  const page = await browser.newPage();
  await page.goto(input.url, { waitUntil: 'load' });
  pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  await page.close();
  seconds.push((performance.now() - start) / 1000);
}
await browser.close();
await writeFile(input.out, pdf);
process.stdout.write(JSON.stringify({ seconds }));
