import { assertNever } from '@tilia/kernel'
import type { NewsCode, NewsFacts, ToldReason } from '@tilia/rules/news'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

/** One sentence on what happened with a subject, whose title stands before it. */
export function newsSentence(code: NewsCode, facts: NewsFacts, locale: Locale): string {
  const { other, reason } = facts
  const day = facts.day ? sayDay(facts.day, locale) : null
  const language = { locale }
  switch (code) {
    case 'idea_published':
      return m.notifications_news_idea_published({}, language)
    case 'idea_corrected':
      return m.notifications_news_idea_corrected({}, language)
    case 'idea_withdrawn':
      return m.notifications_news_idea_withdrawn({}, language)
    case 'idea_answered':
      return answered(facts.standing, locale)
    case 'idea_tied':
      return other
        ? m.notifications_news_idea_tied({ other }, language)
        : m.notifications_news_idea_tied_unnamed({}, language)
    case 'idea_untied':
      return other
        ? m.notifications_news_idea_untied({ other }, language)
        : m.notifications_news_idea_untied_unnamed({}, language)
    case 'plan_published':
      return (facts.version ?? 1) > 1
        ? m.notifications_news_plan_published_again({ version: facts.version! }, language)
        : m.notifications_news_plan_published({}, language)
    case 'plan_closed':
      return m.notifications_news_plan_closed({}, language)
    case 'commitment_dropped':
      return reason
        ? m.notifications_news_commitment_dropped({ reason }, language)
        : m.notifications_news_commitment_dropped_unnamed({}, language)
    case 'progress_posted':
      return progressed(facts.completion, locale)
    case 'milestone_moved':
      return other && day && reason
        ? m.notifications_news_milestone_moved({ other, day, reason }, language)
        : m.notifications_news_milestone_moved_unnamed({}, language)
    case 'milestone_dropped':
      return other
        ? m.notifications_news_milestone_dropped({ other }, language)
        : m.notifications_news_milestone_dropped_unnamed({}, language)
    case 'window_opened':
      return day
        ? m.notifications_news_window_opened_until({ day }, language)
        : m.notifications_news_window_opened({}, language)
    case 'window_moved':
      return day && reason
        ? m.notifications_news_window_moved_until({ day, reason }, language)
        : m.notifications_news_window_moved({}, language)
    case 'comment_posted':
      return m.notifications_news_comment_posted({}, language)
    case 'comment_replied':
      return m.notifications_news_comment_replied({}, language)
    case 'content_hidden':
      return reason
        ? m.notifications_news_content_hidden_because({ reason }, language)
        : m.notifications_news_content_hidden({}, language)
    case 'content_restored':
      return m.notifications_news_content_restored({}, language)
    default:
      return assertNever(code)
  }
}

/** Why somebody is told, as a sentence. `via` is the title of what they follow that it came from. */
export function toldBecause(reason: ToldReason, via: string | null, locale: Locale): string {
  const language = { locale }
  switch (reason) {
    case 'asked':
      return m.notifications_why_asked({}, language)
    case 'author':
      return m.notifications_why_author({}, language)
    case 'support':
      return m.notifications_why_support({}, language)
    case 'tied':
      return via ? m.notifications_why_tied({ via }, language) : m.notifications_why_tied_unnamed({}, language)
    case 'reply':
      return m.notifications_why_reply({}, language)
    case 'wrote':
      return m.notifications_why_wrote({}, language)
    default:
      return assertNever(reason)
  }
}

function answered(standing: string | null | undefined, locale: Locale): string {
  if (standing === 'under_review') return m.notifications_news_idea_under_review({}, { locale })
  if (standing === 'accepted') return m.notifications_news_idea_accepted({}, { locale })
  if (standing === 'not_followed') return m.notifications_news_idea_not_followed({}, { locale })
  return m.notifications_news_idea_answered({}, { locale })
}

function progressed(completion: string | null | undefined, locale: Locale): string {
  if (completion === 'no_evidence') return m.notifications_news_progress_no_evidence({}, { locale })
  if (completion === 'not_started') return m.notifications_news_progress_not_started({}, { locale })
  if (completion === 'limited') return m.notifications_news_progress_limited({}, { locale })
  if (completion === 'substantial') return m.notifications_news_progress_substantial({}, { locale })
  if (completion === 'complete') return m.notifications_news_progress_complete({}, { locale })
  return m.notifications_news_progress_posted({}, { locale })
}

/** `2026-10` → October 2026, `2026-10-31` → 31 October 2026: days of a calendar, which no clock may move. */
function sayDay(day: string, locale: Locale): string {
  const whole = day.length === 10
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(whole ? { day: 'numeric' } : {}),
  })
  return format.format(new Date(`${whole ? day : `${day}-01`}T00:00:00Z`))
}
