import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readResponses } from '../../functions/collect/files/read-responses.ts';
import { judge } from '../../functions/collect/judge.ts';
import { type FormPort, storedForm } from '../../functions/collect/stored-form.ts';
import type { Layout } from '../../functions/model/packed.ts';
import { endOf, firstDayOf } from '../../functions/model/period.ts';
import { programmeHash } from '../../functions/model/programme/hash.ts';
import type { Programme } from '../../functions/model/programme/index.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { accumulator, emptyFieldwork, examine, planScoring } from '../../functions/scoring/index.ts';
import { itemOf } from '../../functions/store/item-form.ts';
import { layoutId } from '../../functions/store/layouts.ts';
import { recordOf } from '../../functions/store/response-item.ts';
import type { Item } from '../../functions/store/table.ts';
import { SAMPLE } from '../../infra/local/commands/sample.ts';
import { fileBytes } from '../../infra/local/commands/send-in.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { monthlyReport } from '../pdf/prepare.ts';
import { repeated } from '../timing.ts';
import { measuredParts } from './measure-parts.ts';
import type { Measured } from './usage.ts';

/** What the table counts of an item: names and values. */
const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, { S: text, N: number }]) => {
    return sum + Buffer.byteLength(name) + Buffer.byteLength(text ?? number ?? '');
  }, 0);

async function answersOf(programme: Programme) {
  const layouts = new Map<string, Layout>();
  const port: FormPort = {
    keepLayout: async (_, layout) => {
      layouts.set(layoutId(layout), layout);
      return layoutId(layout);
    },
    hashContact: async (_, contact) => createHash('sha256').update(contact).digest('base64url'),
  };
  const sent: unknown[] = [];
  const [path = ''] = SAMPLE.responses;
  for await (const { input } of readResponses(
    basename(path),
    await fileBytes(path),
    programme,
    firstDayOf(SAMPLE.period),
  ))
    sent.push(input);
  const judged = judge([{ hash: programmeHash(programme), programme }]);
  const now = endOf(SAMPLE.period, programme.timezone);
  const store = async (): Promise<Item[]> => {
    const items: Item[] = [];
    for (const input of sent) {
      const judgement = judged(input, 0);
      if ('sound' in judgement) items.push(itemOf({ ...(await storedForm(port, judgement.sound, now)), expires: 0 }));
    }
    return items;
  };
  return { layouts, store };
}

/** What the cost of a month follows from: sizes and times of the shipped sample, on this machine. */
export async function measured(rounds: number): Promise<Measured> {
  const { programme, scores } = await monthlyReport('city-lanzhou');
  const { layouts, store } = await answersOf(programme);
  const items = await store();
  const toStore = await repeated(rounds, store);

  const page = JSON.stringify({ Items: items });
  const plan = planScoring(programme);
  const layoutIn = (id: string): Layout => {
    const layout = layouts.get(id);
    if (layout === undefined) throw new RangeError(`there is no layout ${id}`);
    return layout;
  };
  const findings = examine(programme, SAMPLE.period, [emptyFieldwork()]);
  const toCount = await repeated(rounds, () => {
    const read: { Items: Item[] } = JSON.parse(page);
    const { start, add, end } = accumulator(plan, layoutIn, findings);
    const counting = start();
    for (const item of read.Items) add(counting, recordOf(item));
    end(counting);
  });

  const draw = () => renderPdf(buildDocument({ programme, scores, report: 'monthly', locale: 'zh-CN' }));
  const { byteLength } = await draw();
  const toDraw = await repeated(rounds, draw);
  return {
    bytesPerAnswer: items.reduce((sum, item) => sum + bytesOf(item), 0) / items.length,
    secondsToStore: toStore.cpu / items.length,
    secondsToCount: toCount.cpu / items.length,
    secondsToDraw: toDraw.cpu,
    bytesPerEdition: byteLength,
    parts: await measuredParts(rounds, programme, layoutIn, page),
  };
}
