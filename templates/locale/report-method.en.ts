/** Texts of the page on method and sample in English, as ICU messages. */
export const reportMethodEn = {
  'report.method.label': 'Method and sample',
  'report.method.title.met': '{n} answers in the sample, and every quota is met',
  'report.method.title.missed':
    '{n} answers in the sample; {missed, plural, one {one quota is} other {# quotas are}} not met',
  'report.method.title.plain': '{n} answers in the sample, scored by one rule for every operator',
  'report.method.title.none': 'The sample of this period is empty',
  'report.method.sample': 'Sample',
  'report.method.operator': 'Operator',
  'report.method.role': 'Role',
  'report.method.role.own': 'own',
  'report.method.role.competitor': 'competitor',
  'report.method.role.peer': 'peer',
  'report.method.responses': 'Answers, this scope',
  'report.method.quota': 'Quota',
  'report.method.status': 'Status',
  'report.method.met': 'met',
  'report.method.missed': '{missing} short',
  'report.method.rules': 'How the figures are made',
  'report.method.scope': 'Scope',
  'report.method.period': 'Period',
  'report.method.cutOff': 'Cut-off',
  'report.method.cutOffText': '{instant}; answers stored when the run reads them count',
  'report.method.form': 'Index',
  'report.method.form.respondent':
    'Each answer becomes 0 to 100 points on its scale. A respondent’s index is the weighted mean of his or her dimensions; the index is the mean over respondents.',
  'report.method.form.aggregate':
    'Each answer becomes 0 to 100 points on its scale. An indicator’s score is the weighted mean of the means below it, each over its own respondents. It has no standard error, so its gaps are not tested.',
  'report.method.weights': 'Weights',
  'report.method.weights.estimated':
    'Estimated by {how, select, regression {regression of overall satisfaction} other {partial least squares}} from {n} own respondents: {weights}',
  'report.method.weights.refused':
    'Weights by {how, select, regression {regression of overall satisfaction} other {partial least squares}} could not be estimated. {weights}',
  'report.method.weights.given': 'Given by the programme: {weights}',
  'report.method.weights.assumed': 'Assumed, not given: {weights}',
  'report.method.weights.equal': 'equal over {count, number} dimensions',
  'report.method.weight': '{indicator} {share}',
  'report.method.minimum': 'Minimum answered',
  'report.method.minimumText': '{index}: at least {indexMinimum, number} of {indexChildren, number} dimensions. {rest}',
  'report.method.minimumSame': 'A dimension: at least {minimum, number} of its items.',
  'report.method.minimumRange':
    'A dimension: at least {low, number} to {high, number} of its items, as the programme sets it.',
  'report.method.bases': 'Small bases',
  'report.method.basesText': 'n below {hide}: not shown. n from {hide} to {last}: shown and marked.',
  'report.method.tests': 'Gaps',
  'report.method.testsText':
    'Welch’s t test; p adjusted by {adjustment} over all gaps of one scope and one level of the tree; ahead or behind where adjusted p < {significance}.',
  'report.method.interval': 'Intervals',
  'report.method.intervalText': '95 %, t distribution; sampling error only.',
  'report.method.version': 'Programme',
  'report.method.versionText': '{id}, in force from {from}, SHA-256 {hash}',
  'report.method.methodVersion': 'Method and revision',
  'report.method.methodVersionText': 'Method {method}, revision {revision, number}',
  'report.method.provenance': 'Source of the answers',
  'report.method.stamp':
    'Every page is stamped “{stamp}” because the answers were simulated; the figures describe no survey.',
  'report.method.refused': 'Refused on arrival',
  'report.method.refusedFrom':
    '{sender}{kind, select, audits { (audits)} metrics { (metrics)} complaints { (complaints)} followUps { (follow-up calls)} actions { (actions)} other {}}: {reasons}.',
  'report.method.refusedFor':
    '{n} {reason, select, conflict {at odds with another one under the same id} period_sealed {after the period was sealed} other {not valid in “{field}”}}',
  'report.method.refusedMore': '{n} for other reasons',
  'report.method.survey': 'Survey answers sent to this programme',
} as const;
