import type { BallotFile, Grouping } from '../ballot-files/ballot-file.js'
import { votersIn, type Ballots } from '../voting/ballots.js'
import { asApprovals } from '../voting/convert.js'
import { reason, type Outcome, type Reason } from '../voting/outcome.js'

const MOST_GROUPS = 12
const SAME_BALLOTS = 3

/**
 * How much of the money, or how many of the seats, followed the ballots of each group. A winner's cost (or seat) is
 * divided evenly among all who voted for it, and a group gets the parts of its voters. Ranked ballots count as votes
 * for every option they name.
 */
export function groupReasons(file: BallotFile, outcome: Outcome): Reason[] {
  const ballots = asApprovals(file.ballots)
  const index = new Map(ballots.options.map((option, i) => [option.id, i]))
  const winners = outcome.winners.map((option) => index.get(option.id)!)
  if (winners.length === 0) return []
  const budget = outcome.spent !== undefined ? file.budget : undefined
  const worth = (o: number) => (budget ? budget.cost[o]! / budget.unit : 1)
  const code = budget ? 'budget_group_money' : 'voting_group_seats'
  const whole = winners.reduce((sum, o) => sum + worth(o), 0)
  const all = votersIn(ballots)
  const reasons: Reason[] = []
  for (const grouping of [...file.groups, ...alikeAmong(ballots)]) {
    const { voters, votes } = votesByGroup(ballots, grouping)
    const rows = grouping.labels.map((label, g) => ({ label, g })).filter(({ label }) => label !== '' || grouping.name)
    rows.sort((a, b) => voters[b.g]! - voters[a.g]! || (a.label < b.label ? -1 : 1))
    for (const { label, g } of rows.slice(0, MOST_GROUPS)) {
      if (label === '') continue
      let followed = 0
      for (const o of winners) {
        const sum = votes.reduce((total, row) => total + row[o]!, 0)
        if (sum > 0) followed += (worth(o) * votes[g]![o]!) / sum
      }
      reasons.push(
        reason(code, null, {
          grouping: grouping.name,
          group: label,
          voters: voters[g]!,
          ofVoters: percent(voters[g]!, all),
          followed: Math.round(followed * 100) / 100,
          ofWhole: percent(followed, whole),
        }),
      )
    }
  }
  return reasons
}

const percent = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0)

function votesByGroup(ballots: Ballots, { labels, of }: Grouping) {
  const voters = new Float64Array(labels.length)
  const votes = labels.map(() => new Float64Array(ballots.options.length))
  for (let b = 0; b < ballots.count.length; b++) {
    voters[of[b]!]! += ballots.count[b]!
    const row = votes[of[b]!]!
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) row[ballots.option[i]!]! += ballots.count[b]!
  }
  return { voters, votes }
}

/** The largest groups of voters who marked exactly the same, where there are any: the last label gathers the rest. */
function alikeAmong(ballots: Ballots): Grouping[] {
  const keys: string[] = []
  const sizes = new Map<string, number>()
  for (let b = 0; b < ballots.count.length; b++) {
    const key = ballots.option
      .slice(ballots.start[b]!, ballots.start[b + 1]!)
      .sort((x, y) => x - y)
      .join()
    keys.push(key)
    if (key !== '') sizes.set(key, (sizes.get(key) ?? 0) + ballots.count[b]!)
  }
  const largest = [...sizes]
    .filter(([, size]) => size > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SAME_BALLOTS)
    .map(([key]) => key)
  if (largest.length === 0 || sizes.size === 1) return []
  const place = new Map(largest.map((key, i) => [key, i]))
  const labels = largest.map((key) =>
    key
      .split(',')
      .map((o) => ballots.options[Number(o)]!.name)
      .join(' + '),
  )
  const of = Uint16Array.from(keys, (key) => place.get(key) ?? largest.length)
  return [{ name: 'same_ballot', labels: [...labels, ''], of }]
}
