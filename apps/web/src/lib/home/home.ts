import { WayShown } from '#lib/links/way.ts'
import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'

/** What the start page of a city shows, in one question. */
export const HOME = graphql(
  `
    query Home {
      plans(first: 3) {
        items {
          id
          number
          title
          language
          state
          round {
            opensAt
            closesAt
            phase
          }
        }
      }
      commitments(first: 30) {
        items {
          id
          number
          title
          language
          status
          plan {
            number
          }
          milestones {
            id
            status
          }
          latestUpdate {
            id
            reportedOn
            postedAt
          }
        }
      }
      proposals(first: 3, sort: newest) {
        items {
          id
          number
          title
          language
          publishedAt
          supportCount
        }
      }
      stories: proposals(first: 10, standing: accepted, sort: most_supported) {
        items {
          number
          title
          language
          reached
          way {
            ...WayShown
          }
        }
      }
    }
  `,
  [WayShown],
)

export type Home = ResultOf<typeof HOME>
type Commitment = Home['commitments']['items'][number]

const MOST_COMMITMENTS = 6
const MOST_CHANGES = 3

/** The same, in the order it is shown: what one can do now, the newest plan, what moved lately. */
export function arrange(home: Home) {
  const plan = home.plans.items[0] ?? null
  const ofPlan = home.commitments.items.filter((commitment) => commitment.plan.number === plan?.number)
  return {
    rounds: home.plans.items.flatMap((each) =>
      each.round && each.round.phase !== 'after' ? [{ plan: each, round: each.round }] : [],
    ),
    plan,
    commitments: ofPlan.slice(0, MOST_COMMITMENTS),
    moreCommitments: ofPlan.length > MOST_COMMITMENTS,
    changes: home.commitments.items
      .flatMap((commitment) => (commitment.latestUpdate ? [{ commitment, update: commitment.latestUpdate }] : []))
      .sort((a, b) => Date.parse(b.update.postedAt) - Date.parse(a.update.postedAt))
      .slice(0, MOST_CHANGES),
    ideas: home.proposals.items,
    story: storyOf(home.stories.items),
  }
}

const MOST_STEPS = 5

/** The idea that came furthest, with what happened on its way: how it began, and what it came to last. */
function storyOf(ideas: Home['stories']['items']) {
  const idea = ideas.find(({ reached }) => reached === 'delivered') ?? ideas.find(({ reached }) => reached === 'tied')
  if (!idea) return null
  const happened = idea.way.filter((step) => step.happened && step.milestone?.status !== 'dropped')
  return { idea, steps: [...happened.slice(0, 2), ...happened.slice(2).slice(2 - MOST_STEPS)] }
}

export const milestonesDone = (commitment: Commitment): number =>
  commitment.milestones.filter((milestone) => milestone.status === 'done').length
