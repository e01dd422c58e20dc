import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { airportSample } from './support/files.ts';
import { differenceFrom, imageOf } from './support/images.ts';
import { withoutPoppler } from './support/poppler.ts';
import { gansuSample, type Sample } from './support/samples.ts';
import { voicesDocument } from './support/voices.ts';

/** Share of the pixels that may differ: a moved or missing mark is more than this, another version of poppler is less. */
const TOLERATED = 0.012;

const samples: { gansu?: Sample; airport?: Sample } = {};
beforeAll(async () => {
  samples.gansu = await gansuSample();
  samples.airport = await airportSample();
});

const pages = [
  { sample: 'gansu', report: 'monthly', scope: 'company', locale: 'zh-CN', shown: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  { sample: 'gansu', report: 'monthly', scope: 'city-gannan', locale: 'en', shown: [1] },
  { sample: 'gansu', report: 'gaps', scope: 'company', locale: 'en', shown: [3] },
  { sample: 'airport', report: 'monthly', scope: 'airport', locale: 'en', shown: [1] },
] as const;

describe.skipIf(withoutPoppler)('pages look as they were left', () => {
  it.each(pages)('$sample, $report, $scope, $locale', async ({ sample, report, scope, locale, shown }) => {
    const { programme, scores } = samples[sample] ?? (await gansuSample());
    const id = programme.reports.find((r) => r.id === report)?.id ?? programme.reports[0]?.id ?? report;
    const within = scopedScores(scores, scope);
    const pdf = await renderPdf(buildDocument({ programme, scores: within, report: id, locale }));
    for (const page of shown) {
      const file = new URL(`golden/${sample}.${report}.${scope}.${locale}.${page}.png`, import.meta.url);
      expect(differenceFrom(file, imageOf(pdf, page)), `page ${page}; look at it, then UPDATE_GOLDEN=1`).toBeLessThan(
        TOLERATED,
      );
    }
  });

  it('every kind of chart that the samples have no answers for', async () => {
    const pdf = await renderPdf(voicesDocument('zh-CN'));
    const file = new URL('golden/voices.zh-CN.1.png', import.meta.url);
    expect(differenceFrom(file, imageOf(pdf, 1))).toBeLessThan(TOLERATED);
  });
});
