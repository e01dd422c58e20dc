import { checkWhere } from './check-scopes.ts';
import { type Fault, idsOf, type Sections, unknown } from './fault.ts';

/** Customers are counted of own brands and of segment values that exist, each group once. */
export function checkCustomers(p: Sections): Fault[] {
  const customers = p.complaints?.customers ?? [];
  const brands = p.operators?.filter(({ role }) => role === 'own').flatMap((operator) => idsOf(operator.brands));
  const groups = customers.map(({ brand, where }) => JSON.stringify([brand, Object.entries(where).sort()]));
  return customers.flatMap(({ brand, where }, i) => {
    const path = `complaints.customers[${i}]`;
    const again = groups.indexOf(groups[i] ?? '') < i;
    return [
      ...(brand === undefined || brands === undefined ? [] : unknown(`${path}.brand`, brand, brands, 'own brand')),
      ...checkWhere(`${path}.where`, where, p),
      ...(again ? [{ path, message: 'these customers were counted before; count them once' }] : []),
    ];
  });
}
