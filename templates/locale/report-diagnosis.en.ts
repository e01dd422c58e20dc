/** Texts of the pages on drivers and lost points in English, as ICU messages. */
export const reportDiagnosisEn = {
  'report.drivers.label': 'Drivers',
  'report.drivers.title': '{indicator}{known, select, yes { ({score})} other {}} goes with {outcome} most',
  'report.drivers.title.none': 'The answers are too few to say what goes with satisfaction',
  'report.drivers.heading': 'What goes with {outcome}: {level, select, dimensions {dimensions} other {items}}',
  'report.drivers.caption':
    'Share of the explained variance ({measure, select, lmg {averaged over all orders, LMG} other {Johnson’s relative weights}}); R² = {rSquared}, adjusted {adjusted}, n = {n} with all answers. Goes with, not because of.',
  'report.drivers.share': 'Share',
  'report.drivers.cumulated': 'Cumulated',
  'report.drivers.coefficient': 'Per point',
  'report.drivers.rest':
    '{count, plural, one {One more goes} other {# more go}} with the remaining {share}. Per point: points of the outcome per point of the driver, the others held fixed.',
  'report.drivers.collinear': 'These say so nearly the same that their shares are unsure: {names}.',
  'report.drivers.none':
    '{status, select, too_few_responses {Too few complete answers (n = {n}): at least ten per driver are needed.} suppressed {Base too small to be shown.} constant_outcome {All answers are alike, so nothing goes with them.} rank_deficient {Some drivers repeat each other exactly, so their shares cannot be told apart.} perfect_fit {The drivers determine the outcome exactly: it is made of them.} other {There are no answers.}}',

  'report.quadrant.heading': 'Importance and performance',
  'report.quadrant.caption':
    'Importance: correlation with {outcome}; performance: score in points. Lines: means of the items ({performance} and {importance}); n = {low} to {high}.',
  'report.quadrant.importance': 'Importance',
  'report.quadrant.performance': 'Performance, points',
  'report.quadrant.none':
    'Importance and performance need an item of overall satisfaction and at least two items with a sufficient base.',
  'report.quadrant.unsure': 'Their intervals cross a line, so their field is not sure: {names}.',
  'report.quadrant.allUnsure': 'The interval of every item crosses a line: no field is sure.',
  'report.field.concentrate_here': 'Concentrate here',
  'report.field.keep_up': 'Keep up the good work',
  'report.field.low_priority': 'Low priority',
  'report.field.possible_overkill': 'Possible overkill',

  'report.nps.heading': 'Net promoter score: {item}',
  'report.nps.caption':
    'Per cent of answers: 0 to 6, 7 and 8, 9 and 10. Net promoter score: promoters less detractors, percentage points.',
  'report.nps.detractors': 'Detractors',
  'report.nps.passives': 'Passives',
  'report.nps.promoters': 'Promoters',
  'report.nps.detail': '95 % {low} to {high}, n = {n}{sure, select, yes {} other {; all alike}}',

  'report.loss.label': 'Lost points',
  'report.loss.title': 'Scores of {band} carry {loss} of all lost points, from {share} of customers',
  'report.loss.title.none': 'The base is too small to say where points are lost',
  'report.loss.title.full': 'Every customer gave full marks: no points are lost',
  'report.loss.none': 'Lost points are not shown: the base is too small.',
  'report.loss.full': 'Where nothing is lost there is nothing to share out.',
  'report.loss.bands': 'Who loses points',
  'report.loss.bandsCaption': 'Points short of 100 in “{outcome}”, by the answer given; n = {n}.',
  'report.loss.code': '{from}',
  'report.loss.codes': '{from} to {to}',
  'report.loss.bandDetail': '{share} of customers, {loss} of the loss',
  'report.loss.total': 'Lost in all',
  'report.loss.totalDetail': '100 less the score of {score}',
  'report.loss.factors': 'What goes with lost points',
  'report.loss.factorsCaption':
    'Share of all lost points that would not be lost if those concerned scored like the others; difference of their scores in points with its 95 % interval.',
  'report.loss.factor': 'Factor',
  'report.loss.share': 'Share of loss',
  'report.loss.prevalence': 'Concerned',
  'report.loss.difference': 'Difference',
  'report.loss.interval': '95 %',
  'report.loss.hidden': 'base too small',
  'report.loss.association':
    'These go together; neither shows what causes what.{overlap, select, yes { One customer may have several factors, so the shares do not add up.} other {}}',
  'report.loss.adjusted': '{factor} {points} points, {share}',
  'report.loss.adjustedNote': 'The other factors held fixed: {factors}.',

  'report.neural.note':
    'Beside it a neural network ({hidden, number} hidden units, {folds, number}-fold cross-validation, n = {n}): on answers that it has not seen R² is {network}, of the linear model {linear}; {more, select, yes {curvature adds a little, the linear model stays the one above.} other {curvature adds nothing.}}',

  'report.fuzzy.heading': 'Fuzzy evaluation: how much belongs to which grade',
  'report.fuzzy.caption':
    'Membership in per cent: shares of the answers in each grade, weighted like the index (weighted average operator); from left to right {grades}. After each name: score.',
  'report.fuzzy.row': '{indicator} {score}',
  'report.fuzzy.whole':
    '{index}: score {score}, largest membership “{largest}” ({share}){agree, select, yes {} other {, yet the score is nearest to “{closest}”}}.',
  'report.alt.fuzzy': 'Stacked bars, membership of the grades.',

  'report.alt.quadrant': 'Scatter of the items, importance against performance.',
  'report.alt.field': '{field}: {names}.',
  'report.alt.drivers': 'Bars, share of the explained variance of {outcome}.',
  'report.alt.driver': '{label}: {share}, cumulated {cumulated}.',
  'report.alt.promoters': 'Bars of detractors, passives and promoters.',
  'report.alt.nps':
    '{name}: net promoter score {value} (95 % {low} to {high}, n = {n}); {detractors} detractors, {passives} passives, {promoters} promoters in per cent.',
  'report.alt.bands': 'Waterfall of the lost points in {outcome}.',
  'report.alt.band': '{label}: {text} points, {detail}.',
  'report.alt.factors': 'Bars, share of lost points by factor.',
  'report.alt.factor': '{label}: {share} of lost points, difference {difference}.',

  'report.priority.heading':
    'What to do first: importance times {by, select, gap {distance to the competitor} other {distance to the target}}',
  'report.priority.gap':
    '{indicator}: {value}, {distance} points behind {competitor}{sure, select, yes {} other {, not significant}}; importance {importance}.',
  'report.priority.target':
    '{indicator}: {value}, {distance} points short of {against}{sure, select, yes {} other {, not significant}}; importance {importance}.',
  'report.priority.owner': '{owner}: {action}, {overdue, select, yes {overdue since} other {due}} {due}.',
  'report.priority.unattended': 'No action yet.',
  'report.priority.none': 'No clear priority: nothing that goes with satisfaction lags significantly.',
} as const;
