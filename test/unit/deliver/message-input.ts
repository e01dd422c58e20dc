import type { MessageInput } from '../../../functions/deliver/message.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { scoresFor } from './message-scores.ts';

/** Bytes that stand for a report: not ASCII, and no text. */
export const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0xff, 0x00]);

/** A whole month for one reader, with the first bytes of a PDF as its report. */
export function messageInput(overrides: Partial<MessageInput> = {}): MessageInput {
  const programme = overrides.programme ?? sampleProgramme('mobile-reputation');
  return {
    programme,
    scores: scoresFor(programme),
    report: 'monthly',
    locale: 'zh-CN',
    recipient: { name: '王建国', email: 'wang@example.com' },
    delivery: '01JB8Z6T4N-company-wang',
    date: '2026-11-03T00:00:12.345Z',
    pdf: PDF,
    ...overrides,
  };
}
