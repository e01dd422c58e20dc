import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../../bench/bundle.ts';
import { withFonts } from '../../bench/pdf/prepare.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { reputationSample } from './support/samples.ts';

const source = new URL('./support/digest.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'yardstick-digest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await bundled({ digest: source }, folder);
  withFonts(folder);
});

const { programme, scores } = reputationSample();

it.each(['zh-CN', 'en'] as const)(
  'another process draws the same bytes, from source and bundled (%s)',
  async (locale) => {
    const document = buildDocument({ programme, scores: scopedScores(scores, 'company'), report: 'monthly', locale });
    const path = join(folder, `${locale}.json`);
    writeFileSync(path, JSON.stringify(document));
    const env = { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8' };
    const drawnBy = (program: string) => execFileSync(process.execPath, [program, path], { encoding: 'utf8', env });
    const ours = createHash('sha256')
      .update(await renderPdf(document))
      .digest('hex');
    expect([drawnBy(source), drawnBy(join(folder, 'digest.js'))]).toEqual([ours, ours]);
  },
);
