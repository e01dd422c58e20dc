/** Texts of control charts and lines over time in English, as ICU messages. */
export const reportTimeEn = {
  'report.summary.many': '{count, number} competitors',
  'report.summary.trendLimits': ' Dashed: control limits of the own index; ringed: outside them.',

  'report.control.heading': 'Is the change more than noise?',
  'report.control.values': 'Index, points',
  'report.control.ranges': 'Change to the period before, size',
  'report.control.caption':
    'XmR chart; limits {low} to {high}, of the changes {range}, from {count} {kind, select, month {months} quarter {quarters} half {half-years} year {years} other {periods}}{state, select, provisional { (fewer than 20: provisional)} frozen { (frozen baseline)} other {}}.',
  'report.control.stretch': '{from} to {to}',
  'report.control.quiet': 'No value and no change lies outside its limits: what moved stays within the usual noise.',
  'report.control.value_above': 'Above its upper limit: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.value_below': 'Below its lower limit: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.range_above':
    'A change larger than the usual noise: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.mean_above':
    'Above the limits that the size of its sample allows: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.mean_below':
    'Below the limits that the size of its sample allows: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.ewma_above':
    'The smoothed index (EWMA) above its limit: {periods}{now, select, yes {, this period included} other {}}.',
  'report.control.ewma_below':
    'The smoothed index (EWMA) below its limit: {periods}{now, select, yes {, this period included} other {}}.',
  'report.alt.control': 'Control chart of the index.',

  'report.trend.label': 'Change',
  'report.trend.title.moved': '{index} {verdict, select, up {up} other {down}} {points} points on {period}',
  'report.trend.title.level': '{index}: no significant change on {period}',
  'report.trend.title.none': '{index}: no earlier period to compare with',
  'report.changes.heading': 'What changed',
  'report.changes.against': 'On {period}, 95 %',
  'report.changes.place': 'Place',
  'report.changes.none': '–',
  'report.changes.tested': '{symbol} {value} ({low} to {high}){mark}',
  'report.changes.rank': '{rank}{way, select, up { ▲{places}} down { ▼{places}} other {}}',
  'report.changes.how':
    'Points; ▲ up, ▼ down: significant after correction over all changes of one level; ＝ level. Place: among the indicators of the same level, with places gained or lost against the period before.',
  'report.changes.left':
    '{count, plural, one {One item} other {# items}} without a significant change {count, plural, one {is} other {are}} left out.',
  'report.changes.broken': '⁴ The programme changed in between: not like with like.',
  'report.effect.heading': 'Actions, and what moved with them',
  'report.effect.measured':
    '{action} (from {from}): {indicator} went from {before} to {after} points{design, select, difference_in_differences {, in the control from {controlBefore} to {controlAfter}; difference in differences {difference}} other {, a change of {difference}}} (95 % {low} to {high}){way, select, level {, not significant} other {}}{small, select, yes {, small base} other {}}.',
  'report.effect.none':
    '{action} (from {from}): {status, select, not_begun {begins after this period} over {was measured in earlier periods} no_answers {answers are missing before, after or in the control} suppressed {not shown, the base is too small} degenerate {nobody differs, so there is no test} other {not measured in this period}}.',
  'report.effect.rests': 'Not corrected for several tests; goes with, not because of. What it rests on: {on}.',
  'report.effect.parallel_trends_assumed': 'without the action both sides would have moved alike',
  'report.effect.trend_not_separated': 'without a control an effect cannot be told from a trend',
  'report.effect.weights_decide': 'weighted and unweighted answers disagree on significance',
  'report.effect.incomplete': 'the days after the action are not over yet',

  'report.brandTrends.heading': 'Brand by brand',
  'report.brandTrends.caption': 'Index in points, all on one scale from {from}; latest figure at the end of each line.',
  'report.alt.brandTrends': 'Small line charts of the index, a pair of brands each.',
  'report.alt.brandLine': '{label}, {count, plural, one {one period} other {# periods}}, first {first}',
} as const;
