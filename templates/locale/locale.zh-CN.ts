import type { localeEn } from './locale.en.ts';

/** How Chinese joins texts, and writes periods and figures, as ICU messages. Years arrive as text. */
export const localeZhCN: Readonly<Record<keyof typeof localeEn, string>> = {
  'join.sentences': '',
  'join.clauses': '，',
  'join.items': '、',
  'join.groups': '；',
  'join.choices': '、',
  'locale.percent': '{figure}%',
  'locale.instant': '{day} {time}（{zone}）',
  'locale.quarter': '{year}年第{number}季度',
  'locale.half': '{year}年{number, select, 1 {上} other {下}}半年',
  'locale.year': '{year}年',
  'locale.months': '{from}至{to}',
  'locale.slot.quarter': '{number}季度',
  'locale.slot.half': '{number, select, 1 {上} other {下}}半年',
  'locale.slot.year': '{year}年',
};
