import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Layout } from '../model/packed.ts';
import { keys } from './keys.ts';
import { ABSENT, putRowIf, rows, type Table } from './table.ts';

const rowSchema = z.object({ sk: z.string(), layout: z.string() });

const layoutSchema = z.object({
  parties: z.array(z.string()),
  segments: z.array(z.object({ id: z.string(), values: z.array(z.string()) })),
  items: z.array(z.object({ id: z.string(), codes: z.array(z.number()) })),
  facts: z
    .array(z.object({ id: z.enum(['claimedContact', 'recordedContact']), values: z.array(z.string()) }))
    .optional(),
  codes: z.array(z.string()).optional(),
});

/** Short name of a layout: the same layout has the same one everywhere. */
export function layoutId(layout: Layout): string {
  return createHash('sha256').update(JSON.stringify(layout)).digest('base64url').slice(0, 8);
}

/** Keeps a layout beside the answers that follow it; must be done before the first of them is stored. */
export async function putLayout(table: Table, programme: string, layout: Layout): Promise<void> {
  const key = { pk: keys.layouts(programme), sk: layoutId(layout) };
  await putRowIf(table, key, { layout: JSON.stringify(layout) }, ABSENT);
}

/** Looks up the layouts of a programme by id. @throws {RangeError} for an id that was never stored. */
export async function readLayouts(table: Table, programme: string): Promise<(id: string) => Layout> {
  const stored = await rows(table, keys.layouts(programme), rowSchema);
  const byId = new Map(stored.map((r) => [r.sk, layoutSchema.parse(JSON.parse(r.layout))]));
  return (id) => {
    const layout = byId.get(id);
    if (layout === undefined)
      throw new RangeError(`answers of ${programme} follow the layout ${id}, which is not stored`);
    return layout;
  };
}
