import type { Period } from '../../model/period.ts';
import { ownOperator, type Programme, type Scope, scopesOf, type Where } from '../../model/programme/index.ts';
import type { Complaint } from '../../model/records/complaint.ts';
import { operatorOf } from '../../model/records/index.ts';
import type { NodeScore } from '../../model/scores.ts';
import type { ComplaintCount, ComplaintFigures } from '../../model/service/complaints.ts';
import { wilson } from '../../statistics/proportions/wilson.ts';
import { customersOf, rateOf } from './rate.ts';
import { timesOf } from './times.ts';

/** Complaints received in a period; null where none are known of, for nobody sent any. */
export interface ReceivedComplaints {
  readonly period: Period;
  readonly complaints: readonly Complaint[];
}

/** What the complaints of a scope are figured from. */
export interface ComplaintInput {
  /** Of the period, and of those that the trend shows, oldest first; the last is the period itself. */
  readonly periods: readonly ReceivedComplaints[];
  /** Until when the figures look, ISO 8601. */
  readonly until: string;
  /** What the survey says of an indicator of the own operator in this scope. */
  readonly node: (indicator: string) => NodeScore | undefined;
}

const isIn = ({ segments }: Complaint, where: Where): boolean =>
  Object.entries(where).every(([id, value]) => segments[id] === value);

/** The own complaints of a scope among these. */
export function complaintsIn(programme: Programme, where: Where, complaints: readonly Complaint[]): Complaint[] {
  const own = ownOperator(programme);
  return complaints.filter((complaint) => operatorOf(complaint, programme) === own && isIn(complaint, where));
}

type Group = {
  readonly id: string;
  readonly has: (complaint: Complaint) => boolean;
  readonly customers: number | null;
};

function countsOf(
  groups: readonly Group[],
  now: readonly Complaint[],
  before: readonly Complaint[] | null,
): ComplaintCount[] {
  return groups.map(({ id, has, customers }) => {
    const n = now.filter(has).length;
    return {
      id,
      n,
      share: now.length === 0 ? 0 : n / now.length,
      before: before === null ? null : before.filter(has).length,
      rate: rateOf(n, customers),
    };
  });
}

const scoreOf = (node: NodeScore | undefined) =>
  node === undefined ? null : { status: node.status, value: node.value, ci95: node.ci95 };

/** Groups that customers are not counted by share those of the whole scope: their rates add up to its rate. */
function categoryCounts(
  { complaints }: Programme,
  now: readonly Complaint[],
  before: readonly Complaint[] | null,
  customers: number | null,
  node: ComplaintInput['node'],
): ComplaintFigures['byCategory'] {
  const categories = complaints?.categories ?? [];
  const groups = categories.map(({ id }) => ({ id, has: ({ category }: Complaint) => category === id, customers }));
  return countsOf(groups, now, before).map((counts, i) => {
    const indicator = categories[i]?.indicator ?? null;
    return { ...counts, indicator, score: indicator === null ? null : scoreOf(node(indicator)) };
  });
}

function silentOf(n: number, oneIn: number, customers: number | null): ComplaintFigures['silent'] {
  const dissatisfied = n * oneIn;
  // More dissatisfied customers than customers: then the assumption does not hold, and no share is claimed.
  const share = customers === null || dissatisfied > customers ? null : dissatisfied / customers;
  return { oneIn, dissatisfied, silent: dissatisfied - n, share };
}

/** The complaints of one scope in the last of the periods; null where the programme counts none, or none were sent for any. */
export function complaintsOf(programme: Programme, scope: Scope, input: ComplaintInput): ComplaintFigures | null {
  const section = programme.complaints;
  if (section === undefined || input.periods.every(({ complaints }) => complaints.length === 0)) return null;
  const inside = input.periods.map(({ period, complaints }) => ({
    period,
    complaints: complaintsIn(programme, scope.where, complaints),
  }));
  const now = inside.at(-1)?.complaints ?? [];
  const before = inside.at(-2)?.complaints ?? null;
  const customers = customersOf(programme, scope.where, null);
  const brands = programme.operators.find(({ id }) => id === ownOperator(programme))?.brands ?? [];
  const below = scopesOf(programme).filter(({ parent }) => parent === scope.id);
  const closed = now.filter(({ closedAt }) => closedAt !== undefined);
  const reopened = wilson({ x: closed.filter((complaint) => complaint.reopened).length, n: closed.length });
  const asked = { zone: programme.timezone, until: input.until };
  return {
    n: now.length,
    rate: rateOf(now.length, customers),
    byCategory: categoryCounts(programme, now, before, customers, input.node),
    byChannel: countsOf(
      section.channels.map(({ id }) => ({ id, has: ({ channel }) => channel === id, customers })),
      now,
      before,
    ),
    byBrand: countsOf(
      brands.map(({ id }) => ({
        id,
        has: ({ brand }) => brand === id,
        customers: customersOf(programme, scope.where, id),
      })),
      now,
      before,
    ),
    byScope: countsOf(
      below.map(({ id, where }) => ({
        id,
        has: (c) => isIn(c, where),
        customers: customersOf(programme, where, null),
      })),
      now,
      before,
    ),
    times: {
      answer: timesOf(now, { of: 'firstAnsweredAt', promisedHours: section.answerWithinHours, ...asked }),
      close: timesOf(now, { of: 'closedAt', promisedHours: section.closeWithinHours, ...asked }),
    },
    open: now.length - closed.length,
    reopened:
      reopened.status === 'no_data'
        ? null
        : { n: closed.filter((complaint) => complaint.reopened).length, share: reopened.share, ci95: reopened.ci95 },
    silent: silentOf(now.length, section.oneIn, customers),
    trend: inside.map(({ period, complaints }) => ({
      period,
      n: complaints.length,
      rate: rateOf(complaints.length, customers),
    })),
  };
}
