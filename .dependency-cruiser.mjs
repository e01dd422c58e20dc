/** The import table of docs/architecture.md: which room may import which. */
const npm = (allowed) => `^node_modules/(?!(?:${allowed.join('|')})(?:/|$))`;

/** @param {string} room @param {string[]} rooms rooms that it may import @param {string[]} packages npm packages that it may import */
const only = (room, rooms, packages) => [
  {
    name: `${room}-rooms`,
    severity: 'error',
    comment: `${room} may import ${[room, ...rooms].join(', ')} and nothing else of ours`,
    from: { path: `^${room}/` },
    to: { path: '^(functions|infra|templates|bench|test)/', pathNot: [room, ...rooms].map((r) => `^${r}/`) },
  },
  ...(packages === undefined
    ? []
    : [
        {
          name: `${room}-packages`,
          severity: 'error',
          comment: `${room} may import the packages ${packages.join(', ') || 'none'}`,
          from: { path: `^${room}/` },
          to: { path: npm(packages) },
        },
      ]),
];

const capability = ['functions/model', 'functions/store', 'functions/runtime'];

export default {
  forbidden: [
    ...only('functions/model', [], ['zod', 'luxon', '@types/luxon']),
    ...only('functions/statistics', [], ['@stdlib', 'ml-matrix', 'd3-array', '@types/d3-array']),
    ...only('functions/scoring', ['functions/model', 'functions/statistics'], ['zod']),
    ...only('functions/runtime', ['functions/model'], undefined),
    ...only('functions/store', ['functions/model', 'functions/runtime'], ['@aws-sdk', '@smithy', 'zod']),
    ...only('functions/collect', capability, undefined),
    ...only('functions/run', [...capability, 'functions/scoring'], undefined),
    ...only('functions/report', [...capability, 'templates'], undefined),
    ...only('functions/deliver', [...capability, 'templates'], undefined),
    ...only(
      'functions/admin',
      [
        'functions/model',
        'functions/store',
        'functions/runtime',
        'functions/collect',
        'functions/run',
        'functions/report',
        'functions/deliver',
      ],
      undefined,
    ),
    ...only('templates', ['functions/model'], undefined),
    {
      name: 'infra-no-function-code',
      severity: 'error',
      comment:
        'constructs know handlers by their path; of the functions they import only the programme schema, env names and log codes',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: { path: '^functions/', pathNot: ['^functions/model/', '^functions/runtime/(env-names|log-catalogue)[.]ts$'] },
    },
    {
      name: 'infra-no-local',
      severity: 'error',
      comment: 'the account does not depend on this machine',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: { path: '^infra/local/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'files that need each other are one file or three',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'every import resolves',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Packages that are only there once the bench ran.
    exclude: { path: '^bench/(peers|node_modules)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'types'], exportsFields: ['exports'] },
  },
};
