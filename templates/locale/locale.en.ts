/** How English joins texts, and writes periods and figures, as ICU messages. Years arrive as text. */
export const localeEn = {
  'join.sentences': ' ',
  'join.clauses': ', ',
  'join.items': ', ',
  'join.groups': '; ',
  'join.choices': ' / ',
  'locale.percent': '{figure} %',
  'locale.instant': '{day}, {time} ({zone})',
  'locale.quarter': 'Q{number} {year}',
  'locale.half': 'H{number} {year}',
  'locale.year': '{year}',
  'locale.months': '{from} to {to}',
  'locale.slot.quarter': 'Q{number}',
  'locale.slot.half': 'H{number}',
  'locale.slot.year': '{year}',
} as const;
