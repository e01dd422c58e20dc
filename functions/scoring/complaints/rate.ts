import type { Programme, Where } from '../../model/programme/index.ts';
import type { ComplaintRate } from '../../model/service/complaints.ts';
import { poissonRate } from '../../statistics/rates/poisson-rate.ts';

const PER = 10_000;

const same = (a: Where, b: Where): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, value]) => b[id] === value);

/** Own customers of a brand (null: of all) with these segment values, if the programme counts them. */
export function customersOf({ complaints }: Programme, where: Where, brand: string | null): number | null {
  const found = complaints?.customers.find((group) => (group.brand ?? null) === brand && same(group.where, where));
  return found?.count ?? null;
}

/** Complaints of a period per 10,000 of these customers. */
export function rateOf(complaints: number, customers: number | null): ComplaintRate {
  const found = poissonRate(complaints, customers ?? 0);
  if (customers === null || found.status === 'no_exposure') return null;
  const [low, high] = found.ci95;
  return { customers, per10000: found.rate * PER, ci95: [low * PER, high * PER] };
}
