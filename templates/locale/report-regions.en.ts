/** Texts of the page on regions and segments in English, as ICU messages. */
export const reportRegionsEn = {
  'report.regions.label': 'Regions and brands',
  'report.regions.title.parts': 'Index highest in {best} ({high}), lowest in {worst} ({low})',
  'report.regions.title.rank':
    '{position, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number} by index, {difference} points to {total}',
  'report.regions.title.beside': 'The index differs from {total} by {difference} points',
  'report.regions.title.hidden': 'The base is too small to set this area beside the total',
  'report.regions.title.none': 'Too few areas have a base large enough to be compared',
  'report.regions.area': 'Area',
  'report.regions.brand': 'Brand',
  'report.regions.brands': 'By brand',
  'report.regions.interval': 'Index, 95 %',
  'report.regions.range': '{low} to {high}',
  'report.regions.how':
    'Points from 0 to 100, highest index first; in each column the darker, the higher. Where two intervals overlap, the order of the two may be chance.',
  'report.regions.marked': '¹ Small base, n below {n}: read with care.',
  'report.regions.hidden': '–',
  'report.regions.hiddenNote': '– not shown: n below {n}, or the figure would give such a one away by subtraction.',

  'report.composites.caption': 'Both sides at one mix: {mix}. Points; the axis starts at {from}.',
  'report.composites.hidden': 'base too small for this mix',
  'report.composites.empty': 'no answers for {parts}',

  'report.gaps.label': 'Gaps by item',
  'report.gaps.title': 'Ahead in {ahead, number} of {total, number} comparisons by item, behind in {behind, number}',
  'report.gaps.gap': 'Gap',
  'report.gaps.caption':
    'Ours minus theirs in points, largest lead first; line: 95 % interval. ▲ ahead, ▼ behind: significant after correction; ＝ level. n: the smaller base.',
  'report.alt.gaps': 'Bars of the gaps by item, {own} minus {competitor}.',
} as const;
