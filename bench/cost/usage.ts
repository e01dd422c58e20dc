import type { MeasuredParts } from './measure-parts.ts';
import type { Unit } from './prices.ts';

/** A month of one programme. */
export interface Workload {
  /** Answers that come in, through the API in full batches. */
  readonly answers: number;
  /** Reports drawn: scopes × languages. */
  readonly editions: number;
  readonly readers: number;
  /** Months that answers are kept. */
  readonly retention: number;
}

/** What was measured on the machine that the bench runs on; seconds are those of one core. */
export interface Measured {
  /** Of a stored answer with its attribute names, as DynamoDB counts a write. */
  readonly bytesPerAnswer: number;
  /** Judging, packing and writing an answer of a batch. */
  readonly secondsToStore: number;
  /** Reading an answer from a page of the table and adding it to its cell: once. */
  readonly secondsToCount: number;
  readonly secondsToDraw: number;
  readonly bytesPerEdition: number;
  readonly parts: MeasuredParts;
}

/** What the model takes for granted; none of it depends on the machine. */
export const ASSUMED = {
  /** Answers in a request, the most that one may have. */
  batch: 500,
  /** A conditional write, one after the other within a batch's lanes: seconds. */
  tableLatency: 0.008,
  /** Writes of a batch under way at a time. */
  lanes: 16,
  /** Reads of a month's answers: the gate, the checks of the fieldwork, the scores. */
  passes: 3,
  secondsToMail: 0.5,
  mailBytes: 60_000,
  /** Editions and deliveries on one page of the work list. */
  editionsAPage: 8,
  deliveriesAPage: 20,
  /** States of a run besides its pages. */
  steps: 12,
  /** Log lines of a request or page, bytes. */
  logBytes: 1500,
  /** What DynamoDB adds to each item that it stores, bytes. */
  itemOverhead: 100,
  /** Calls of schedules: daily triggers, reminders, early warning, looks at held runs and surveys. */
  scheduledCalls: 800,
} as const;

/** What stands in the account whether it is used or not. */
export interface Standing {
  readonly secrets: number;
  readonly keys: number;
  readonly alarms: number;
  readonly metrics: number;
  readonly dashboards: number;
}

/** Memory of the functions, GB, as the stack sets it. */
const MEMORY = { store: 1, authorise: 0.5, gate: 1, score: 3008 / 1024, draw: 1769 / 1024, send: 1, small: 0.5 };

/** Megabytes of memory at which a function has one core. */
export const CORE_MEGABYTES = 1769;
const CORE = CORE_MEGABYTES / 1024;
const KILOBYTE = 1024;
const GIGABYTE = 1e9;

/** Seconds of work of one core, on a function that has less or at most that much of a core. */
const stretched = (seconds: number, memory: number): number => seconds * Math.max(1, CORE / memory);

/** A month's use in units that are paid for. */
export function usageOf(load: Workload, measured: Measured, standing: Standing): Readonly<Record<Unit, number>> {
  const { answers, editions, readers } = load;
  const batches = Math.ceil(answers / ASSUMED.batch);
  const editionPages = Math.ceil(editions / ASSUMED.editionsAPage);
  const deliveryPages = Math.ceil(readers / ASSUMED.deliveriesAPage);
  const calls = batches * 2 + editionPages + deliveryPages + ASSUMED.steps + ASSUMED.scheduledCalls + readers * 3;

  const waiting = (Math.min(answers, ASSUMED.batch) / ASSUMED.lanes) * ASSUMED.tableLatency;
  const storing = answers * stretched(measured.secondsToStore, MEMORY.store) + batches * waiting;
  const counting = answers * measured.secondsToCount;
  const drawing = editions * stretched(measured.secondsToDraw, MEMORY.draw);
  const gigabyteSeconds =
    storing * MEMORY.store +
    batches * 0.01 * MEMORY.authorise +
    stretched(counting, MEMORY.gate) * MEMORY.gate +
    counting * (ASSUMED.passes - 1) * MEMORY.score +
    drawing * MEMORY.draw +
    readers * ASSUMED.secondsToMail * MEMORY.send +
    (ASSUMED.scheduledCalls + readers * 3) * 0.2 * MEMORY.small;

  const writesPerAnswer = Math.ceil(measured.bytesPerAnswer / KILOBYTE);
  const stored = (answers * (measured.bytesPerAnswer + ASSUMED.itemOverhead) * load.retention) / GIGABYTE;
  const drawn = (editions * measured.bytesPerEdition) / GIGABYTE;
  return {
    apiRequests: batches + readers,
    lambdaRequests: calls,
    lambdaGigabyteSeconds: gigabyteSeconds,
    // Besides the answers: state of the period, editions, pages of work, and five states of each delivery.
    writeUnits: answers * writesPerAnswer + batches + editions * 3 + readers * 5 + calls,
    // Queries add up what they read, 4 KB a unit, and never take an older copy.
    readUnits: (answers * measured.bytesPerAnswer * ASSUMED.passes) / (4 * KILOBYTE) + calls * 2 + readers * 6,
    tableGigabyteMonths: stored,
    recoveryGigabyteMonths: stored,
    archiveGigabyteMonths: drawn * load.retention,
    archiveWrites: editions * 2 + 50,
    archiveReads: readers * 2 + editions + 100,
    mails: readers,
    mailGigabytes: (readers * (measured.bytesPerEdition + ASSUMED.mailBytes)) / GIGABYTE,
    stateTransitions: ASSUMED.steps + (editionPages + deliveryPages) * 2,
    scheduledCalls: ASSUMED.scheduledCalls,
    topicAndQueueRequests: readers * 2 + ASSUMED.scheduledCalls,
    secretMonths: standing.secrets,
    keyMonths: standing.keys,
    alarmMonths: standing.alarms,
    metricMonths: standing.metrics,
    dashboardMonths: standing.dashboards,
    logGigabytes: (calls * ASSUMED.logBytes) / GIGABYTE,
    // The X-Ray SDK's rule: one a second and one in twenty; here one in twenty.
    traces: calls / 20,
  };
}
