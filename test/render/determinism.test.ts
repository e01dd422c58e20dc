import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { reputationSample } from './support/samples.ts';

const digest = new URL('./support/digest.ts', import.meta.url);

it.each(['zh-CN', 'en'] as const)('another process draws the same bytes (%s)', async (locale) => {
  const { programme, scores } = reputationSample();
  const document = buildDocument({ programme, scores: scopedScores(scores, 'company'), report: 'monthly', locale });
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-digest-'));
  try {
    const path = join(folder, 'document.json');
    writeFileSync(path, JSON.stringify(document));
    const theirs = execFileSync(process.execPath, [digest.pathname, path], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York', LANG: 'de_DE.UTF-8' },
    });
    const ours = createHash('sha256')
      .update(await renderPdf(document))
      .digest('hex');
    expect(theirs.trim()).toBe(ours);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
