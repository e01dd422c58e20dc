import type { Section } from '../../../../bench/section.ts';

/** A section as they are, but for what it measures. */
export const section: Section = {
  run: async ({ quick }) => ({
    measures: [
      { what: 'Work', unit: 's', ours: 1, peer: { name: 'others', value: 4 }, target: { of: 'ratio', atMost: 0.5 } },
      { what: 'Size', unit: 'MB', ours: 12345.6, peer: null, target: { of: 'ours', atMost: 300 } },
    ],
    notes: [quick ? 'was quick' : 'was thorough'],
  }),
};
