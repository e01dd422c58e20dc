import { message } from '../../templates/locale/index.ts';
import type { Mail } from './mail-model.ts';

/** The mail as plain text: the same facts in the same order as the HTML, for readers who see only this. */
export function mailText(mail: Mail): string {
  const line = (name: string, text: string) => message(mail.locale, 'mail.line', { name, text });
  const { index, simulated, download, unsubscribe } = mail;
  const figure =
    index.value === null ? index.absent : message(mail.locale, 'mail.figure', { value: index.value, unit: index.unit });
  const paragraphs: readonly (readonly string[])[] = [
    [mail.report, `${mail.period} · ${mail.scope} · ${mail.operator}`],
    simulated === null ? [] : [`*** ${simulated.title} ***`, simulated.text],
    [mail.greeting, mail.intro],
    download === null ? [] : [line(download.label, download.address), download.note],
    [line(index.name, figure ?? ''), ...index.facts],
    mail.gapsTitle === null
      ? []
      : [
          mail.gapsTitle,
          ...(mail.gaps.length === 0 ? [mail.noGaps] : []),
          ...mail.gaps.map((gap) => `- ${line(gap.name, gap.finding + gap.detail)}`),
        ],
    mail.barsTitle === null
      ? []
      : [
          mail.barsTitle,
          ...mail.bars.map(
            (bar) => `- ${line(bar.name, [bar.value ?? bar.absent, bar.note].filter(Boolean).join(' · '))}`,
          ),
        ],
    mail.attachment === null ? [] : [mail.attachment],
    ['--', ...mail.footer, ...(unsubscribe === null ? [] : [line(unsubscribe.label, unsubscribe.address)])],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}
