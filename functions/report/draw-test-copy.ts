import { message } from '../../templates/locale/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { buildDocument } from './build-document.ts';

/** The report as it would be issued, stamped as a test on every page: a copy that must not pass for an edition. */
export function drawTestCopy(input: Parameters<typeof buildDocument>[0]): Promise<Uint8Array> {
  const document = buildDocument(input);
  const stamps = [message(input.locale, 'notice.test.stamp'), document.stamp].filter((stamp) => stamp !== null);
  return renderPdf({ ...document, stamp: stamps.join(' · ') });
}
