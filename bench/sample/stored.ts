import { judge } from '../../functions/collect/judge.ts';
import { storedForm } from '../../functions/collect/stored-form.ts';
import type { Layout } from '../../functions/model/packed.ts';
import { programmeHash } from '../../functions/model/programme/hash.ts';
import type { Programme } from '../../functions/model/programme/index.ts';
import { layoutId } from '../../functions/store/layouts.ts';
import type { StoredResponse } from '../../functions/store/response-item.ts';
import type { SentResponse } from './responses.ts';

/** Responses as they are kept, and the layouts that they follow, by the same code as the API's. */
export async function stored(
  programme: Programme,
  sent: Iterable<SentResponse>,
): Promise<{ responses: StoredResponse[]; layoutOf: (id: string) => Layout }> {
  const layouts = new Map<string, Layout>();
  const port = {
    keepLayout: async (_: string, layout: Layout) => {
      const id = layoutId(layout);
      layouts.set(id, layout);
      return id;
    },
    hashContact: async () => '',
  };
  const judged = judge([{ hash: programmeHash(programme), programme }]);
  const responses: StoredResponse[] = [];
  for (const input of sent) {
    const judgement = judged(input, 0);
    if (!('sound' in judgement)) throw new Error(`the sample is not sound: ${JSON.stringify(judgement.faults)}`);
    const form = await storedForm(port, judgement.sound, '2026-11-01T00:00:00Z');
    responses.push({ ...form, expires: 1_900_000_000 });
  }
  const layoutOf = (id: string): Layout => {
    const layout = layouts.get(id);
    if (layout === undefined) throw new RangeError(`there is no layout ${id}`);
    return layout;
  };
  return { responses, layoutOf };
}
