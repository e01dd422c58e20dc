/** Sections of what is measured beside answers, few of each, for programmes that have none. */
const serviceSections = {
  sites: [
    { id: 'club', name: 'Club' },
    { id: 'hall', name: 'Hall' },
  ],
  audits: [
    {
      id: 'visit',
      name: 'Visit',
      sections: [
        { id: 'environment', name: 'Environment', full: 60 },
        { id: 'staff', name: 'Staff', full: 40 },
      ],
    },
  ],
  metrics: [
    { id: 'connect', name: 'Connect rate', measure: 'share', direction: 'higher', target: 0.9, source: 'ACD' },
    { id: 'repair', name: 'Repair', measure: 'average', percentile: 90, direction: 'lower', source: 'Tickets' },
    { id: 'outages', name: 'Outages', measure: 'count', points: 'monthly', direction: 'lower', source: 'NOC' },
  ],
  complaints: { categories: [{ id: 'tariff', name: 'Tariff' }], channels: [{ id: 'hotline', name: 'Hotline' }] },
  followUps: {
    questions: [{ id: 'warmth', name: 'Warmth', scale: 'agree7' }],
    teams: [{ id: 'red', name: 'Red' }],
    posts: [{ id: 'agent', name: 'Agent' }],
  },
} as const;

/** The same as lines of a programme file. */
export const serviceLines = Object.entries(serviceSections)
  .map(([section, content]) => `${section}: ${JSON.stringify(content)}`)
  .join('\n');
