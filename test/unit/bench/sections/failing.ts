import type { Section } from '../../../../bench/section.ts';

export const section: Section = {
  run: async () => {
    throw new Error('the peer is not there');
  },
};
