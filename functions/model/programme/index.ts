export type { Action, Side } from './actions.ts';
export { type CodedColumn, type FileMapping, MOST_COMMENTS } from './file-mapping.ts';
export { type Pair, type Party, pairsOf, partiesOf } from './pairs.ts';
export { ProgrammeError, parseProgramme } from './parse.ts';
export { type Programme, programmeSchema, type Where } from './schema.ts';
export { type Scope, scopesOf } from './scopes.ts';
export type { Answered, Chosen, SurveyTool } from './survey-tools.ts';
export { indicatorTree, itemsOutsideTree, type TreeNode } from './tree.ts';
export { areShares, combinationOf, type Margin, marginsOf } from './weighting.ts';
