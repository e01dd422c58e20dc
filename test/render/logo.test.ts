import { expect, it } from 'vitest';
import { textIn } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { loadProgrammes } from '../../infra/programme-files.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { output, withFile, withoutPoppler } from './support/poppler.ts';
import { reputationSample } from './support/samples.ts';
import { flat, walk } from './support/structure.ts';

const logo = loadProgrammes(['templates/programmes/gansu-telecom.yaml'])[0]?.programme.logo;
const sample = reputationSample();

it.skipIf(withoutPoppler).each(['zh-CN', 'en'] as const)(
  'the logo stands above the first page, once, and is told to those who do not see it (%s)',
  async (locale) => {
    const programme = { ...sample.programme, logo };
    const document = buildDocument({
      ...{ programme, scores: scopedScores(sample.scores, 'company'), report: 'monthly', locale },
    });
    const pdf = await renderPdf(document);
    expect(Buffer.from(await renderPdf(document)).equals(pdf)).toBe(true);
    const images = withFile(pdf, (path) => output('pdfimages', ['-list', path]))
      .trim()
      .split('\n')
      .slice(2);
    expect(images.map((line) => line.trim().split(/\s+/).slice(0, 5))).toEqual([
      ['1', '0', 'image', '160', '160'],
      ['1', '1', 'smask', '160', '160'],
    ]);
    const { tree, faults } = walk(pdf);
    expect(faults).toEqual([]);
    const [figure] = flat(tree).filter(({ role }) => role === 'Figure');
    expect(figure?.alt).toBe(textIn(logo?.alt ?? '', locale));
    const [left = 0, bottom = 0, right = 0, top = 0] = figure?.bbox ?? [];
    expect([left, right - left, top - bottom].map((points) => points.toFixed(1))).toEqual(['51.0', '25.5', '25.5']);
  },
);
