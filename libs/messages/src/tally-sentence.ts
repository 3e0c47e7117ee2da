import { assertNever } from '@tilia/kernel'
import type { Fact, Reason } from '@tilia/rules/voting'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

/** Says a reason of an outcome in a sentence. Numbers are written as the language writes them. */
export function tallySentence(reason: Reason, locale: Locale): string {
  const f = (name: string): string =>
    name === 'name' ? (reason.option?.name ?? '') : said(name, reason.facts[name], locale)
  switch (reason.code) {
    case 'voting_won_by_sum':
      return m.tally_voting_won_by_sum({ name: f('name'), sum: f('sum'), of: f('of') }, { locale })
    case 'voting_lost_by_sum':
      return m.tally_voting_lost_by_sum({ name: f('name'), sum: f('sum'), last: f('last') }, { locale })
    case 'voting_won_by_median':
      return m.tally_voting_won_by_median(
        { name: f('name'), grade: f('grade'), atLeast: f('atLeast'), of: f('of'), better: f('better') },
        { locale },
      )
    case 'voting_lost_by_median':
      return m.tally_voting_lost_by_median(
        { name: f('name'), grade: f('grade'), atLeast: f('atLeast'), of: f('of'), better: f('better') },
        { locale },
      )
    case 'voting_won_duels':
      return m.tally_voting_won_duels(
        { name: f('name'), won: f('won'), duels: f('duels'), lost: f('lost') },
        { locale },
      )
    case 'voting_lost_duels':
      return m.tally_voting_lost_duels(
        { name: f('name'), won: f('won'), duels: f('duels'), lost: f('lost') },
        { locale },
      )
    case 'voting_won_by_chain':
      return m.tally_voting_won_by_chain(
        {
          rival: f('rival'),
          name: f('name'),
          against: f('against'),
          for: f('for'),
          chain: f('chain'),
          weakest: f('weakest'),
        },
        { locale },
      )
    case 'voting_lost_by_chain':
      return m.tally_voting_lost_by_chain(
        {
          rival: f('rival'),
          name: f('name'),
          for: f('for'),
          against: f('against'),
          chain: f('chain'),
          weakest: f('weakest'),
        },
        { locale },
      )
    case 'voting_reached_quota':
      return m.tally_voting_reached_quota(
        { name: f('name'), stage: f('stage'), votes: f('votes'), quota: f('quota') },
        { locale },
      )
    case 'voting_filled_last_seat':
      return m.tally_voting_filled_last_seat({ name: f('name'), stage: f('stage'), votes: f('votes') }, { locale })
    case 'voting_left_out_with_fewest':
      return m.tally_voting_left_out_with_fewest({ name: f('name'), stage: f('stage'), votes: f('votes') }, { locale })
    case 'voting_left_at_the_end':
      return m.tally_voting_left_at_the_end({ name: f('name'), votes: f('votes') }, { locale })
    case 'voting_majority_reached':
      return m.tally_voting_majority_reached(
        { name: f('name'), stage: f('stage'), votes: f('votes'), counting: f('counting'), of: f('of') },
        { locale },
      )
    case 'voting_chosen_for_supporters':
      return m.tally_voting_chosen_for_supporters(
        { name: f('name'), stage: f('stage'), supporters: f('supporters'), without: f('without') },
        { locale },
      )
    case 'voting_not_chosen':
      return m.tally_voting_not_chosen(
        { name: f('name'), supporters: f('supporters'), without: f('without'), score: f('score'), last: f('last') },
        { locale },
      )
    case 'voting_accepted':
      return m.tally_voting_accepted({ name: f('name'), yes: f('yes'), no: f('no'), cast: f('cast') }, { locale })
    case 'voting_rejected_quorum':
      return m.tally_voting_rejected_quorum(
        { cast: f('cast'), electorate: f('electorate'), of: f('of'), in: f('in') },
        { locale },
      )
    case 'voting_rejected_majority':
      return m.tally_voting_rejected_majority({ yes: f('yes'), no: f('no'), of: f('of'), in: f('in') }, { locale })
    case 'voting_rejected_approval':
      return m.tally_voting_rejected_approval(
        { yes: f('yes'), electorate: f('electorate'), of: f('of'), in: f('in') },
        { locale },
      )
    case 'voting_tie_broken':
      return m.tally_voting_tie_broken({ at: f('at'), between: f('between'), by: f('by'), name: f('name') }, { locale })
    case 'voting_tie_earlier_round':
      return m.tally_voting_tie_earlier_round({ at: f('at'), between: f('between'), name: f('name') }, { locale })
    case 'voting_group_seats':
      return m.tally_voting_group_seats(
        {
          grouping: f('grouping'),
          group: f('group'),
          ofVoters: f('ofVoters'),
          followed: f('followed'),
          ofWhole: f('ofWhole'),
        },
        { locale },
      )
    case 'budget_fits':
      return m.tally_budget_fits({ name: f('name'), votes: f('votes'), cost: f('cost'), left: f('left') }, { locale })
    case 'budget_does_not_fit':
      return m.tally_budget_does_not_fit(
        { name: f('name'), votes: f('votes'), cost: f('cost'), left: f('left') },
        { locale },
      )
    case 'budget_too_few_votes':
      return m.tally_budget_too_few_votes({ name: f('name'), votes: f('votes'), least: f('least') }, { locale })
    case 'budget_excluded_by':
      return m.tally_budget_excluded_by({ name: f('name'), rival: f('rival') }, { locale })
    case 'budget_enough_projects':
      return m.tally_budget_enough_projects({ name: f('name'), most: f('most') }, { locale })
    case 'budget_bought':
      return m.tally_budget_bought(
        {
          name: f('name'),
          supporters: f('supporters'),
          payers: f('payers'),
          full: f('full'),
          cost: f('cost'),
          share: f('share'),
          left: f('left'),
        },
        { locale },
      )
    case 'budget_free':
      return m.tally_budget_free({ name: f('name'), votes: f('votes') }, { locale })
    case 'budget_supporters_lack':
      return m.tally_budget_supporters_lack(
        {
          name: f('name'),
          supporters: f('supporters'),
          have: f('have'),
          cost: f('cost'),
          missing: f('missing'),
          went: f('went'),
        },
        { locale },
      )
    case 'budget_no_supporters':
      return m.tally_budget_no_supporters({ name: f('name') }, { locale })
    case 'budget_completed_raise':
      return m.tally_budget_completed_raise({ share: f('share'), raise: f('raise') }, { locale })
    case 'budget_completed_greedy':
      return m.tally_budget_completed_greedy({ name: f('name'), votes: f('votes'), cost: f('cost') }, { locale })
    case 'budget_loads':
      return m.tally_budget_loads(
        { name: f('name'), supporters: f('supporters'), cost: f('cost'), earned: f('earned') },
        { locale },
      )
    case 'budget_loads_stop':
      return m.tally_budget_loads_stop(
        { name: f('name'), supporters: f('supporters'), cost: f('cost'), earned: f('earned'), left: f('left') },
        { locale },
      )
    case 'budget_shortfall':
      return m.tally_budget_shortfall({ won: f('won'), least: f('least') }, { locale })
    case 'budget_group_money':
      return m.tally_budget_group_money(
        {
          grouping: f('grouping'),
          group: f('group'),
          ofVoters: f('ofVoters'),
          followed: f('followed'),
          ofWhole: f('ofWhole'),
        },
        { locale },
      )
    default:
      return assertNever(reason.code)
  }
}

/** A rule for ties, as it stands in sentences. */
export function tieRuleName(by: string, locale: Locale): string {
  if (by === 'cost') return m.tally_tie_by_cost({}, { locale })
  return by === 'seed' ? m.tally_tie_by_seed({}, { locale }) : m.tally_tie_by_id({}, { locale })
}

function said(name: string, fact: Fact | undefined, locale: Locale): string {
  if (name === 'by') return tieRuleName(String(fact), locale)
  if (name === 'grouping') return groupingName(String(fact), locale)
  if (typeof fact === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 5 }).format(fact)
  if (typeof fact === 'string') return fact
  if (Array.isArray(fact)) {
    const items = (fact as readonly Fact[]).map((item) => said('', item, locale))
    return items.length > 0 ? items.join(', ') : m.tally_went_to_nobody({}, { locale })
  }
  if (typeof fact === 'object') {
    const { name, amount } = fact as { readonly [name: string]: Fact }
    return `${said('', name, locale)} (${said('', amount, locale)})`
  }
  return ''
}

function groupingName(grouping: string, locale: Locale): string {
  switch (grouping) {
    case 'same_ballot':
      return m.tally_group_same_ballot({}, { locale })
    case 'age':
      return m.tally_group_age({}, { locale })
    case 'sex':
    case 'gender':
      return m.tally_group_sex({}, { locale })
    default:
      return m.tally_group_district({}, { locale })
  }
}
