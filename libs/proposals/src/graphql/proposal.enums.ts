import { enumOf } from '@tilia/platform'
import { ANSWERS, STANDINGS } from '@tilia/rules/proposal'
import { LIST_STANDINGS } from '../queries/list-conditions.js'
import { SORTS, type ListSort } from '../queries/list-sorts.js'

const PUBLIC_STATES = ['draft', 'published', 'withdrawn'] as const

export const ProposalStateEnum = enumOf('ProposalState', PUBLIC_STATES, 'What its author made of it.')
export const StandingEnum = enumOf('Standing', STANDINGS, 'Where a proposal stands with the city.')
export const AnswerStandingEnum = enumOf('AnswerStanding', ANSWERS, 'What the city can say to a proposal.')
export const ListStandingEnum = enumOf(
  'ProposalListStanding',
  LIST_STANDINGS,
  'What lists are filtered by: where it stands with the city, or that it was withdrawn.',
)
export const ProposalSortEnum = enumOf(
  'ProposalSort',
  Object.keys(SORTS) as ListSort[],
  'best_match is for a search; without one it is newest.',
)
export const ChangeKindEnum = enumOf(
  'TextChangeKind',
  ['same', 'removed', 'added'],
  'What became of a stretch of text.',
)
