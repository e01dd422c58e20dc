import type { Programme } from './schema.ts';

const HOUR_MS = 60 * 60 * 1000;

/** The time up to which a report that falls short is checked again, ISO 8601. */
export const deadlineOf = ({ gate }: Pick<Programme, 'gate'>, scheduledTime: string): string =>
  new Date(Date.parse(scheduledTime) + gate.deadlineHours * HOUR_MS).toISOString();
