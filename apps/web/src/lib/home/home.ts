import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'

/** What the start page of a city shows, in one question. */
export const HOME = graphql(`
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
    proposals(first: 5, sort: newest) {
      items {
        id
        number
        title
        language
        publishedAt
        supportCount
      }
    }
  }
`)

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
  }
}

export const milestonesDone = (commitment: Commitment): number =>
  commitment.milestones.filter((milestone) => milestone.status === 'done').length
