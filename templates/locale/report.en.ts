/** Texts of the reports in English, as ICU messages. Figures arrive formatted (see numbers.ts). */
export const reportEn = {
  'report.title': '{programme}, {period}: {scope}',
  'report.subject': 'Satisfaction index and competitor gaps, {period}, {scope}',
  'report.page': 'Page {page, number} of {pages, number}',
  'report.continued': '{title} (continued)',
  'report.stamp.simulated': 'Simulated from published figures',
  'report.footer.programme': 'Programme {hash}',
  'report.footer.revision': 'Revision {revision, number}',

  'report.points': 'points',
  'report.interval': '95 % interval {low} to {high}, n = {n}',
  'report.base': 'n = {n}',
  'report.suppressed': 'base too small (n = {n})',
  'report.withheld': 'not shown (n = {n})',
  'report.noData': 'no answers',
  'report.pair': '{own} against {competitor}',
  'report.basis': '{party} n = {n}{small, select, yes { (small base)} other {}}',
  'report.pairBases': '{own} (n = {ownN}) against {competitor} (n = {n}{small, select, yes {, small base} other {}})',
  'report.gap.ahead': 'ahead by {points}',
  'report.gap.behind': 'behind by {points}',
  'report.gap.level': 'level',
  'report.gap.untested': '{difference}, not tested',
  'report.gap.range': '95 % {low} to {high}',
  'report.gap.levelRange': '{difference}, 95 % {low} to {high}',

  'report.summary.label': 'Summary',
  'report.summary.title.compared': '{index} {value}: {comparison}',
  'report.summary.title.alone': '{index} {value} points, graded “{grade}”',
  'report.summary.title.suppressed': '{index} is not shown: base too small (n = {n})',
  'report.summary.title.noData': 'No answers arrived for {period}, so there is no index',
  'report.summary.ahead': 'ahead of {names}',
  'report.summary.level': 'level with {names}',
  'report.summary.behind': 'behind {names}',
  'report.summary.insufficient': 'base too small for {names}',
  'report.summary.grade': 'Graded “{grade}”',
  'report.summary.assumed': 'Weights are assumed, not given',
  'report.summary.marked': 'Small base: read with care',
  'report.summary.previous':
    '{kind, select, month {On the month before} quarter {On the quarter before} half {On the half-year before} year {On the year before} other {On the three months before}}',
  'report.summary.year':
    '{kind, select, month {On the same month last year} quarter {On the same quarter last year} half {On the same half last year} other {On a year ago}}',
  'report.summary.change':
    '{period}: {value}. {verdict, select, up {Up, 95 % {low} to {high}} down {Down, 95 % {low} to {high}} level {Level, 95 % {low} to {high}} corrected {Level after correction, 95 % {low} to {high}} other {Not tested}}{broken, select, yes {; the programme changed in between} other {}}',
  'report.summary.rank': 'Rank by index',
  'report.summary.rankValue': '{position, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number}',
  'report.summary.rankNote': 'Among the areas with a base large enough',
  'report.summary.overallNote': '95 % {low} to {high}, n = {n}',
  'report.summary.parentNote': 'Total, n = {n}',
  'report.summary.comparison': 'Against competitors',
  'report.summary.comparisonCaption': 'Points from 0 to 100 with 95 % intervals; the axis starts at {from}.',
  'report.summary.row': 'against {competitor}',
  'report.summary.rankParent': '{scope} in total: {value} points',
  'report.summary.noComparison': 'There is no competitor with answers to compare with in this period.',
  'report.summary.trend': 'Index over time',
  'report.summary.trendCaption':
    '{count, number} {kind, select, month {months} quarter {quarters} half {half-years} year {years} other {periods of three months}} in points; band: 95 % interval; the axis starts at {from}.',
  'report.summary.noTrend':
    'A line over time needs at least two periods with a sufficient base; this report has {count, plural, =0 {none} one {one} other {#}}.',
  'report.summary.findings': 'What stands out',
  'report.finding.extremes': 'Highest score: {best}, {high} points; lowest: {worst}, {low}.',
  'report.finding.ahead': 'Largest lead: {indicator}, ahead of {competitor} by {points} points (95 % {low} to {high}).',
  'report.finding.behind': 'Largest lag: {indicator}, behind {competitor} by {points} points (95 % {low} to {high}).',
  'report.finding.level':
    'No single item is significantly ahead or behind after correction for the number of comparisons.',

  'report.indicators.label': 'Indicators',
  'report.indicators.title': '{best} scores highest ({high}), {worst} lowest ({low})',
  'report.indicators.title.one': '{best} scores {high} points; no other score at this level has a sufficient base',
  'report.indicators.title.equal': 'All dimensions score {high} points alike',
  'report.indicators.title.none': 'No indicator has a base large enough to be shown',
  'report.indicators.indicator': 'Indicator',
  'report.indicators.own': '{operator}, points',
  'report.indicators.n': 'n',
  'report.indicators.score': 'Score',
  'report.indicators.gap': 'Gap, 95 %',
  'report.indicators.outside': '{indicator} (not in the index)',
  'report.note.how':
    'Scores are points from 0 to 100; a gap is ours minus theirs, its line the 95 % interval on a scale from −{reach} to +{reach}.',
  'report.note.verdict':
    '▲ ahead, ▼ behind: significant after {adjustment} correction over all gaps of one level (p < {significance}). ＝ level: not significant.',
  'report.note.marked':
    '¹ Small base, n below {n}: read with care. After the base of a competitor, for its whole column.',
  'report.note.corrected':
    '² The interval excludes zero, yet the gap is not significant after correction for {sizes} comparisons.',
  'report.note.suppressed':
    'Scores with n below {n} are not shown, nor others that would give them away by subtraction, nor gaps of either.',
  'report.note.more': 'The other comparisons stand under Competitors.',
  'report.note.empty': 'No answers in this period: {names}.',
  'report.adjustment.holm': 'Holm',
  'report.adjustment.benjamini-hochberg': 'Benjamini–Hochberg',

  'report.competitors.label': 'Competitors',
  'report.competitors.title.mixed':
    'Ahead in {ahead, number} of {total, number} comparisons by dimension, behind in {behind, number}',
  'report.competitors.title.lead':
    'Ahead in {ahead, number} of {total, number} comparisons by dimension, behind in none',
  'report.competitors.title.lag':
    'Behind in {behind, number} of {total, number} comparisons by dimension, ahead in none',
  'report.competitors.title.level':
    'No significant gap in {total, plural, one {the one comparison} other {# comparisons}} by dimension',
  'report.competitors.title.none': 'No competitor has a base large enough for a comparison',
  'report.competitors.suppressed': 'Nothing is compared here: a side with n below {n} is not shown.',
  'report.competitors.caption': 'Points with 95 % intervals; the axis starts at {from}.',
  'report.benchmarks.indicator': 'Indicator',
  'report.benchmarks.own': 'Own',
  'report.benchmarks.benchmark': 'Published',
  'report.benchmarks.difference': 'Difference',
  'report.benchmarks.whose': 'Of',
  'report.benchmarks.source': 'Source',
  'report.benchmarks.published': '{value}³',
  'report.benchmarks.tested': '{verdict, select, ahead {▲} behind {▼} other {＝}} {value} (95 % {low} to {high})',
  'report.benchmarks.note':
    'Where a score is published without n and standard deviation, the difference carries no interval and is not tested.',
  'report.benchmarks.publishedNote': '³ Our own score here is a published one too, not from this period’s answers.',
  'report.published.label': 'Published scores',
  'report.published.title':
    '{indicator}: {way, select, behind {{points} behind} ahead {{points} ahead of} other {level with}} {whose}{tested, select, no { (not tested)} other {}}',
  'report.published.source': 'Source: {sources}.',
  'report.warnings.heading': 'Published figures that cannot hold',
  'report.warnings.parent_outside_children':
    '{operator}, {indicator}: {value} lies outside the range of its parts ({low} to {high}).',
  'report.warnings.whole_outside_parts':
    '{operator}, {indicator}: {value} lies outside the range of its segments ({low} to {high}).',
  'report.warnings.shares_do_not_sum':
    '{operator}, {indicator}: the percentages sum to {value}, beyond what rounding explains ({low} to {high}).',
  'report.warnings.rank_skips':
    '{operator}, {indicator}: rank {value} comes after a gap; nothing holds {single, select, yes {rank {low}} other {ranks {low} to {high}}}.',
  'report.warnings.rank_contradicts_score':
    '{operator}, {indicator}: rank {value}, but by the published scores {single, select, yes {{low}} other {{low} to {high}}}.',

  'report.grade.1': 'very satisfied',
  'report.grade.2': 'satisfied',
  'report.grade.3': 'fairly satisfied',
  'report.grade.4': 'dissatisfied',
  'report.grade.5': 'very dissatisfied',
} as const;
