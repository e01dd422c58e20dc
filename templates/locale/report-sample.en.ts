/** Texts on the sample and its fieldwork in English, as ICU messages. */
export const reportSampleEn = {
  'report.summary.effective': 'Effective n after weighting: {n}',
  'report.indicators.bases': 'n / effective',
  'report.method.effective': 'Effective n',
  'report.method.part': 'of these: {part}',
  'report.quality.term': 'Sample quality',
  'report.quality.clean': 'No duplicates, speeders, straight-liners or false contacts found',
  'report.quality.found': 'Over all operators: {reasons}',
  'report.quality.flagged': 'Doubtful',
  'report.quality.excluded': 'Not scored',
  'report.quality.reason':
    '{reason, select, ineligible {no contact on record} duplicate {duplicates} speeder {too fast} other {straight-lined}}: {n}{excluded, select, yes {, not scored} other {}}',
  'report.quality.index':
    '{operator}: the index goes from {before} to {after} {left, select, excluded {by what is left out} other {if the doubtful are left out}} ({n} respondents)',
  'report.quality.contactTerm': 'True contacts',
  'report.quality.contact':
    '{operator}: of {checked} who claim a contact and were checked, {within}{asked, select, no {} reached {; the {required} asked for within {months} months are reached} other {; the {required} asked for within {months} months are missed}}',
  'report.quality.within': '{share} have one on record within {months} months (95 % {low} to {high})',
  'report.quality.interviewersTerm': 'Interviewers',
  'report.quality.interviewers':
    '{operator}: {count, number} interviewers, F = {f}, intraclass correlation {icc}, {sure, select, yes {they differ significantly} other {no significant difference}}',
  'report.weighting.term': 'Weighting',
  'report.weighting.stated':
    '{weighted, select, no {All answers count alike} other {{base, select, given {By the weights that answers came with} other {Without the weights that answers came with}}{fitting}}}{trimmed, select, yes {, bounded to {low, number} to {high, number} times the mean} other {}}',
  'report.weighting.none': '',
  'report.weighting.raking': ', then raked to the margins',
  'report.weighting.post-stratification': ', then post-stratified',
  'report.weighting.cost': '{operator}: design effect {effect}, {all} answers are worth {n}',
} as const;
