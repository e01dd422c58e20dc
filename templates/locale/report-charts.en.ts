/** What charts say to those who do not see them, and texts of the distribution chart, in English, as ICU messages. */
export const reportChartsEn = {
  'report.summary.more':
    'The first {shown, number} comparisons in the order of the programme; {kind, select, summary {{count, plural, one {one more is} other {# more are}} not shown} other {{count, plural, one {one more stands} other {# more stand}} under “Competitors”}}.',

  'report.stacked.heading': 'How the answers are spread',
  'report.stacked.none': 'No question has a base large enough to show how its answers are spread.',
  'report.stacked.caption':
    'Share of answers in per cent, rounded; highest score first; {bases}. Codes from left to right: {codes}.',
  'report.stacked.codes': '{from} to {to}',
  'report.stacked.others': '{which}: {codes}',
  'report.stacked.scale': 'scale {from} to {to}',
  'report.stacked.lowest': 'lowest',
  'report.stacked.highest': 'highest',
  'report.stacked.base': 'n = {n}',
  'report.stacked.bases': 'n = {low} to {high}',
  'report.stacked.band': '{from}–{to}',
  'report.stacked.marked': '{indicator}¹',

  'report.boxes.heading': 'Where respondents disagree most',
  'report.boxes.sd': 'SD',
  'report.boxes.top': 'Top 2, %',
  'report.boxes.bottom': 'Low 2, %',
  'report.boxes.share': '{share} ({low}–{high})',
  'report.boxes.note':
    'Top 2, Low 2: share of the two highest and the two lowest answers in per cent, with the 95 % interval.',
  'report.boxes.disputed':
    '↔ The {count, number} items on which respondents disagree most (SD as a share of the largest that the score allows).',

  'report.alt.stacked': 'Stacked bars, share of answers per level.',
  'report.alt.level': '{level}: {share}',
  'report.alt.levels': '{indicator}, n = {n}: {levels}.',
  'report.alt.absent': '{indicator}: {words}.',
  'report.alt.hidden': 'not shown',
  'report.alt.comparison': 'Chart of scores in points with 95 % intervals.',
  'report.alt.beside': 'Chart of customers called back (inside) beside the survey (outside), with 95 % intervals.',
  'report.alt.row': '{indicator}: {own} {ownScore}, {competitor} {competitorScore}; {verdict}.',
  'report.alt.grade': '“{grade}” from {from} to {to}',
  'report.alt.scale': 'Scale from 0 to 100 points: {grades}. {value} lies in “{grade}”.',
  'report.alt.trend': 'Line chart, {index} in points.',
  'report.alt.point': '{value} in {period}',
  'report.alt.line': '{name}: from {first} to {last}; lowest {lowest}, highest {highest}.',
} as const;
