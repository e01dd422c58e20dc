import type { PartsAsDeployed } from '../../../../bench/cost/deployed-parts.ts';
import type { Measured } from '../../../../bench/cost/usage.ts';

/** What the bench measured of the sample on two busy cores in November 2026, rounded up. */
export const recorded: Measured = {
  bytesPerAnswer: 130,
  secondsToStore: 0.00013,
  secondsToCount: 0.00002,
  secondsToDraw: 0.25,
  bytesPerEdition: 200_000,
  parts: {
    secondsToTally: 0.000004,
    secondsToLook: 0.000015,
    secondsToExamine: 0.000006,
    bytesPerPerson: 60,
    textPerCell: 10_500,
    bytesPerCell: 2500,
    secondsPerCell: 0.001,
    cells: 360,
  },
};

/** As the template has it; a test holds the two together. */
export const deployed: PartsAsDeployed = {
  shards: 16,
  mapAbove: 500_000,
  atOnce: 8,
  gate: { seconds: 300, megabytes: 1024 },
  part: { seconds: 900, megabytes: 3008 },
  score: { seconds: 900, megabytes: 3008 },
  warn: { seconds: 900, megabytes: 1769 },
};
