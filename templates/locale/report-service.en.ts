/** Texts of the pages on operational metrics and audits in English, as ICU messages. */
export const reportServiceEn = {
  'report.operations.label': 'Operations',
  'report.operations.title.missed':
    '{missed, number} of {of, number} metrics {missed, plural, one {misses its} other {miss their}} target; furthest from it: {name}',
  'report.operations.title.met':
    '{count, plural, one {The metric attains its target} other {All # metrics attain their targets}}',
  'report.operations.title.none':
    '{count, plural, one {One metric is followed, without a target} other {# metrics are followed, without targets}}',
  'report.operations.weak': 'Weakest: {name} {value}, target {target} (attained to {attained})',
  'report.operations.strong': 'Strongest: {name} {value}, target {target} (attained to {attained})',
  'report.operations.metric': 'Metric',
  'report.operations.course': 'Course',
  'report.operations.value': 'Value',
  'report.operations.target': 'Target',
  'report.operations.attained': 'Attained',
  'report.operations.change': 'Change',
  'report.operations.chart': 'Control chart',
  'report.operations.hidden': 'base too small',
  'report.operations.unknown': 'not known',
  'report.operations.quiet': 'within limits',
  'report.operations.signals': '{count, plural, one {# signal} other {# signals}}',
  'report.operations.noChart': 'no limits yet',
  'report.operations.how':
    'Furthest from its target first. Attained: value by target; where lower is better, target by value. Change: to the period before, of shares in percentage points. Grey line: target. Sources: {sources}.',
  'report.operations.hiddenNote':
    'Base too small: fewer than {n} persons, or the figure would give such a one away by subtraction.',
  'report.operations.controlHeading': '{name}: is it chance?',
  'report.operations.control':
    '{kind, select, laney {Laney’s p′ chart} other {XmR chart}}, centre {centre}; limits 3 standard deviations wide{state, select, provisional { and provisional, from fewer than 20 points} frozen {, from the baseline} other {}}. {outside, plural, =0 {No point lies outside.} one {# point lies outside.} other {# points lie outside.}}',
  'report.alt.spark': '{name}: from {from} in {since} to {to}',

  'report.quality.heading': '{name}: {value} of 100',
  'report.quality.caption':
    'Points from 0 to 100. Survey scores count as they are, metrics straight between their worst and best value, audits in per cent of full marks; what is not known is left out. Weight that is known: {covered}. Made of different measurements, it has no interval.',
  'report.quality.category': 'Category',
  'report.quality.points': 'Points',
  'report.quality.weight': 'Weight',
  'report.quality.sourcesHeading': 'Sources',
  'report.quality.sources': '{known, number} of {of, number}',

  'report.audits.label': 'Mystery shopping',
  'report.audits.title': '{score} of {full} points; {share} of the loss lies in {section}',
  'report.audits.title.full': '{score} of {full} points: nothing was lost',
  'report.audits.title.none': 'No site was visited in {period}',
  'report.audits.none': 'No audit of a site in this scope was sent in for this period, so there is nothing to score.',
  'report.audits.section': 'Section',
  'report.audits.full': 'Full marks',
  'report.audits.got': 'Points',
  'report.audits.lost': 'Lost',
  'report.audits.lossShare': 'Share of loss',
  'report.audits.lossRate': 'Loss rate',
  'report.audits.sites': '{count, plural, one {The site that was visited} other {The # sites that were visited}}',
  'report.audits.site': 'Site',
  'report.audits.rank': 'Rank',
  'report.audits.score': 'Score',
  'report.audits.change': 'Change',
  'report.audits.visits': 'Visits',
  'report.audits.weakest': 'Most lost',
  'report.audits.how':
    '{visits, plural, one {# visit} other {# visits}}. A visit is one observation: no interval is claimed, and a change may be chance. Share of loss: of all lost points; loss rate: lost by full marks. Change: to the last wave before in which the site was visited.',
  'report.audits.trend': 'Score over time',
  'report.audits.trendCaption':
    'Mean of the sites visited in each period, points of {full}; the axis starts at {from}.',
  'report.audits.findings': 'What observers found',
  'report.audits.finding': '{section}: {what}',
  'report.audits.evidence': 'Evidence: {links}',

  'report.digest.sentence': '{text}.',
  'report.digest.heading': 'Beside the survey',
  'report.digest.category': '{name} {value}',
  'report.digest.quality': '{value} of 100; lowest: {lowest}, highest: {highest}',
  'report.digest.missed': '{missed, number} of {of, number} metrics off target',
  'report.digest.overdue': '{count, plural, one {# action} other {# actions}} overdue',
  'report.digest.raised': '{count, plural, one {# warning} other {# warnings}} raised',
  'report.digest.quiet': 'Nothing is overdue, no warning is raised',
  'report.digest.metrics': 'Metrics that miss their target',
  'report.digest.others': '{count, plural, one {One more attains its target.} other {# more attain their targets.}}',
} as const;
