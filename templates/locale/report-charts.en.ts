/** What charts say to those who do not see them, and texts of the distribution chart, in English, as ICU messages. */
export const reportChartsEn = {
  'report.alt.hidden': 'not shown',
  'report.alt.comparison': 'Chart of scores in points with 95 % intervals.',
  'report.alt.row': '{indicator}: {own} {ownScore}, {competitor} {competitorScore}; {verdict}.',
  'report.alt.grade': '“{grade}” from {from} to {to}',
  'report.alt.scale': 'Scale from 0 to 100 points: {grades}. {value} lies in “{grade}”.',
  'report.alt.trend': 'Line chart, {index} in points.',
  'report.alt.point': '{value} in {period}',
  'report.alt.line': '{name}: from {first} to {last}; lowest {lowest}, highest {highest}.',
} as const;
