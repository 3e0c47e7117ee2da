import { m } from '@tilia/messages'
import type { Formatter } from '../format.ts'
import type { FieldError, Refusal } from './refusal.ts'

/**
 * The sentence for a refusal, in the language of the page. To add one: its facts in refusal.ts, a case here, the words in
 * libs/messages/messages/refusals (or the area of the domain). A type of the schema without a case does not compile.
 */
export function sentence(refusal: Refusal, format: Formatter): string {
  switch (refusal.__typename) {
    case 'NotFound':
      return m.refusals_not_found()
    case 'NotSignedIn':
      return m.refusals_not_signed_in()
    case 'NotConfirmed':
      return m.refusals_not_confirmed()
    case 'NotAllowed':
      return m.refusals_not_allowed()
    case 'InvalidInput':
      return m.refusals_invalid_input()
    case 'NotOpenToSupport':
      return m.refusals_not_open_to_support()
    case 'Conflict':
      return m.refusals_conflict()
    case 'TooManyAttempts':
      return m.refusals_too_many_attempts({ minutes: Math.max(1, Math.ceil(refusal.retryAfterSeconds / 60)) })
    case 'WrongCredentials':
      return m.account_wrong_credentials()
    case 'LinkNotValid':
      return m.account_link_not_valid()
    case 'LastAdmin':
      return m.account_last_admin()
    case 'NotOpenToReplies':
      return m.comments_not_open_to_replies()
    case 'AlreadyDecided':
      return m.moderation_already_decided()
    case 'NoPlan':
      return m.proposals_no_plan()
    case 'TooManyDrafts':
      return m.proposals_too_many_drafts({ limit: refusal.limit })
    case 'NotADraft':
      return m.proposals_not_a_draft()
    case 'NotComplete':
      return m.proposals_not_complete()
    case 'AlreadyAnswered':
      return m.proposals_already_answered()
    case 'ProposalWithdrawn':
      return m.proposals_is_withdrawn()
    case 'ReasonMissing':
      return m.proposals_reason_missing()
    case 'NoCommitment':
      return m.plans_no_commitment()
    case 'NothingChanged':
      return m.plans_nothing_changed()
    case 'AlreadyDone':
      return m.plans_already_done()
    case 'PlanIsFull':
      return m.plans_full({ limit: refusal.limit })
    case 'EmptyPage':
      return m.plans_empty_page()
    case 'NotAPlanPage':
      return m.plans_not_a_plan_page()
    case 'TableNotRead':
      return m.plans_table_not_read()
    case 'DoesNotFit':
      return m.proposals_tie_does_not_fit()
    case 'StopLinkBroken':
      return m.notifications_link_broken()
    case 'PhaseNotOpen':
      return phaseNotOpen(refusal, format)
    default:
      return unheardOf(refusal)
  }
}

/** For the compiler this cannot happen; an api that is newer than this page can still say it. */
const unheardOf = (_refusal: never): string => m.refusals_unknown()

function phaseNotOpen(window: { opensAt: string | null; closesAt: string | null }, format: Formatter): string {
  const now = Date.now()
  if (window.opensAt && Date.parse(window.opensAt) > now) {
    return m.refusals_phase_not_open_yet({ opensAt: format.opening(window.opensAt) })
  }
  if (window.closesAt && Date.parse(window.closesAt) <= now) {
    return m.refusals_phase_not_open_any_more({ closesAt: format.deadline(window.closesAt) })
  }
  return m.refusals_phase_not_open()
}

const FIELD: Readonly<Record<string, (error: FieldError) => string>> = {
  required: () => m.refusals_field_required(),
  too_short: (error) => m.refusals_field_too_short({ min: error.min ?? 1 }),
  too_long: (error) => m.refusals_field_too_long({ max: error.max ?? 1 }),
  not_an_email: () => m.refusals_field_not_an_email(),
  not_a_date: () => m.refusals_field_not_a_date(),
  not_a_link: () => m.refusals_field_not_a_link(),
  not_a_number: () => m.refusals_field_not_a_number(),
  not_one_of: () => m.refusals_field_not_one_of(),
  in_the_past: () => m.refusals_field_in_the_past(),
  in_the_future: () => m.refusals_field_in_the_future(),
  too_common: () => m.refusals_field_too_common(),
  too_obvious: () => m.account_password_obvious(),
  wrong_password: () => m.account_wrong_password(),
  does_not_match: () => m.refusals_field_does_not_match(),
  taken: () => m.refusals_field_taken(),
}

/** The sentence beside a field. Codes of fields are open: an unknown one still says that the entry will not do. */
export const fieldSentence = (error: FieldError): string => FIELD[error.code]?.(error) ?? m.refusals_field_invalid()
