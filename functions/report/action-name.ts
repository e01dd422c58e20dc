import { textIn } from '../model/text.ts';
import type { Context } from './context.ts';

/** The name of an action: as it was sent in, or as the programme file has it. */
export function actionName({ scores, programme, locale }: Context, action: string): string {
  const sent = scores.actions.find((one) => one.action === action);
  const declared = programme.actions.find(({ id }) => id === action);
  return textIn(sent?.name ?? declared?.name ?? action, locale);
}
