/** A count with its noun: `1 delivery`, `2 deliveries`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
