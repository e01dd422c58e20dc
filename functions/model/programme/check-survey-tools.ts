import { duplicates, type Fault, type Sections, unknown } from './fault.ts';
import type { Chosen, SurveyTool } from './survey-tools.ts';

const idsOf = (list: readonly { readonly id: string }[] | undefined): string[] => list?.map((entry) => entry.id) ?? [];

function checkChosen(path: string, chosen: Chosen, known: readonly string[], what: string): Fault[] {
  const ids = 'always' in chosen ? [['always', chosen.always] as const] : Object.entries(chosen.values);
  return ids.flatMap(([from, id]) => unknown(`${path}.${from}`, id, known, what));
}

function checkTool(path: string, tool: SurveyTool, { operators, segments, items }: Sections): Fault[] {
  const faults: Fault[] = [];
  if (tool.tool === 'qualtrics' && tool.api === undefined) {
    faults.push({ path: `${path}.api`, message: 'Qualtrics needs the host of your data centre' });
  }
  if (operators !== undefined) {
    const brands = operators.flatMap((o) => idsOf(o.brands));
    faults.push(...checkChosen(`${path}.operator`, tool.operator, idsOf(operators), 'operator'));
    if (tool.brand !== undefined) faults.push(...checkChosen(`${path}.brand`, tool.brand, brands, 'brand'));
  }
  for (const [id, chosen] of segments === undefined ? [] : Object.entries(tool.segments)) {
    const values = idsOf(segments?.find((s) => s.id === id)?.values);
    faults.push(...unknown(`${path}.segments.${id}`, id, idsOf(segments), 'segment'));
    if (values.length > 0)
      faults.push(...checkChosen(`${path}.segments.${id}`, chosen, values, `value of segment ${id}`));
  }
  if (items !== undefined) {
    faults.push(...Object.keys(tool.items).flatMap((id) => unknown(`${path}.items.${id}`, id, idsOf(items), 'item')));
  }
  return faults;
}

/** What survey tools are mapped to exists, and each has an address of its own. */
export function checkSurveyTools(p: Sections): Fault[] {
  const tools = p.surveyTools ?? [];
  return [...duplicates('surveyTools', idsOf(tools)), ...tools.flatMap((t, i) => checkTool(`surveyTools[${i}]`, t, p))];
}
