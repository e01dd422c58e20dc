/** What a page's content stream draws, operator by operator, and whether it is tagged. */
export interface MarkedContent {
  /** Ids of marked content that something is drawn in. */
  readonly drawn: ReadonlySet<number>;
  /** Faults: operators that draw outside tags and artifacts, tags and artifacts inside each other, open ends. */
  readonly faults: readonly string[];
}

const DRAWS = new Set(["'", '"', 'Tj', 'TJ', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;

interface Open {
  readonly tag: string;
  readonly id: number | undefined;
}

/** Walks a decoded content stream (ISO 32000-1, 14.6). */
export function markedContentOf(content: string): MarkedContent {
  const open: Open[] = [];
  const drawn = new Set<number>();
  const faults: string[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"*]+[01]?$/.test(token) || ['true', 'false', 'null'].includes(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      const tag = operands[0] ?? '';
      const at = operands.indexOf('/MCID');
      if (open.length > 0) faults.push(`${tag} inside ${open.map((o) => o.tag).join(' ')}`);
      open.push({ tag, id: at < 0 ? undefined : Number(operands[at + 1]) });
    } else if (token === 'EMC') {
      if (open.pop() === undefined) faults.push('EMC without a beginning');
    } else if (DRAWS.has(token)) {
      const inside = open.at(-1);
      if (inside === undefined) faults.push(`${token} outside tags and artifacts, after ${operands.join(' ')}`);
      else if (inside.id !== undefined) drawn.add(inside.id);
      else if (inside.tag !== '/Artifact') faults.push(`${token} inside ${inside.tag}, which is in no structure`);
    }
    operands = [];
  }
  if (open.length > 0) faults.push(`${open.map((o) => o.tag).join(' ')} without an end`);
  return { drawn, faults };
}
