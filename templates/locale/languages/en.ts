import { english } from '../english.ts';
import { NOTO_SANS_SC } from '../font-family.ts';
import type { Language } from '../language.ts';

export const language: Language = {
  tag: 'en',
  customs: 'en-GB',
  yearFirst: false,
  fonts: [NOTO_SANS_SC],
  messages: english,
};
