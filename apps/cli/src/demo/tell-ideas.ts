import type { AreaId, CommentId, ProposalId } from '@tilia/contracts'
import { WriteComment } from '@tilia/comments'
import { TieSubjects } from '@tilia/links'
import { DecideAboutSubject, ReportSubject } from '@tilia/moderation'
import {
  AnswerProposal,
  CorrectProposal,
  DraftProposal,
  PublishProposal,
  SaveDraft,
  SupportProposal,
  WithdrawProposal,
} from '@tilia/proposals'
import type { INestApplicationContext } from '@nestjs/common'
import { DAY, type Calendar } from './calendar.js'
import type { Dice } from './dice.js'
import { done } from './done.js'
import type { IdeaStory, Story } from './story.js'
import type { Cast, Townsperson } from './tell-people.js'
import type { ToldPlan } from './tell-plan.js'

/** An idea of the story; its id is there from the moment it is written. */
interface ToldIdea {
  readonly author: Townsperson
  readonly publishedAt: number
  /** The last moment at which anybody supports it or talks about it. */
  readonly until: number
  id: ProposalId
}

/** Residents propose, support and talk; staff answer and tie; a moderator hides one comment. */
export class IdeasTeller {
  private shortCommentsSaid = 0

  constructor(
    private readonly app: INestApplicationContext,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly told: { readonly areas: readonly AreaId[]; readonly plan: ToldPlan },
    private readonly calendar: Calendar,
    private readonly dice: Dice,
  ) {}

  tell(): void {
    for (const idea of this.story.ideas) {
      const told = this.write(idea)
      if (idea.state === 'draft') continue
      this.support(idea, told)
      if (idea.talk === 'long') this.talkLong(told)
      else if (idea.talk) this.talkShort(told, idea.talk)
      if (idea.corrected) this.correct(idea, told)
      if (idea.answer) this.answer(idea, told)
      if (idea.state === 'withdrawn') this.withdraw(idea, told)
    }
  }

  private write(idea: IdeaStory): ToldIdea {
    const { calendar, cast, dice } = this
    const ago = idea.ago ?? (idea.state === 'draft' ? 1 + dice.roll(20) : 12 + dice.roll(310))
    const publishedAt = calendar.ago(ago)
    const author = idea.by === 'guest' ? cast.guest : dice.pick(cast.at(publishedAt - DAY))
    const until = idea.state === 'withdrawn' ? publishedAt + (5 + dice.roll(7)) * DAY : calendar.end
    const told: ToldIdea = { author, publishedAt, until, id: '' as ProposalId }
    const language = this.story.city.languages[0]!
    calendar.note(publishedAt - 900_000, async () => {
      const aboutCommitmentId = idea.about ? this.told.plan.commitments.get(idea.about)! : null
      const draft = {
        clientKey: dice.key(),
        title: idea.title,
        language,
        aboutCommitmentId,
        planId: this.told.plan.planId,
      }
      told.id = (await done(this.app.get(DraftProposal).execute(author.actor, draft))).proposalId
      const areaId = idea.area === undefined ? null : this.told.areas[idea.area]!
      const words = { proposalId: told.id, body: idea.body, areaId }
      if (idea.body) await done(this.app.get(SaveDraft).execute(author.actor, words))
    })
    if (idea.state !== 'draft')
      calendar.note(publishedAt, () => done(this.app.get(PublishProposal).execute(author.actor, told.id)))
    return told
  }

  private support({ supports = 0, supportedBy }: IdeaStory, told: ToldIdea): void {
    const { author, publishedAt, until } = told
    const others = this.cast.at(until - DAY).filter((one) => one !== author)
    const supporters = this.dice.some(others, supports)
    if (supportedBy === 'guest' && !supporters.includes(this.cast.guest)) supporters.push(this.cast.guest)
    for (const supporter of supporters) {
      const at = this.calendar.soonAfter(Math.max(publishedAt, supporter.joinsAt), until)
      this.calendar.note(at, () => done(this.app.get(SupportProposal).execute(supporter.actor, told.id)))
    }
  }

  private correct({ title, corrected }: IdeaStory, told: ToldIdea): void {
    const at = told.publishedAt + DAY + this.dice.roll(2 * DAY)
    this.calendar.note(at, () => {
      const words = { clientKey: this.dice.key(), version: 1, title, body: corrected! }
      return done(this.app.get(CorrectProposal).execute(told.author.actor, { proposalId: told.id, ...words }))
    })
  }

  private withdraw({ withdrawnBecause }: IdeaStory, told: ToldIdea): void {
    this.calendar.note(told.until + 60_000, () => {
      const words = { proposalId: told.id, reason: withdrawnBecause! }
      return done(this.app.get(WithdrawProposal).execute(told.author.actor, words))
    })
  }

  private answer({ answer, tied }: IdeaStory, told: ToldIdea): void {
    const { calendar, cast, dice } = this
    const { standing, body, office, ago } = answer!
    const days = Math.floor((calendar.end - told.publishedAt) / DAY)
    const answered = ago ?? Math.max(days - 14 - dice.roll(20), 2)
    const at = calendar.inOffice(answered)
    calendar.note(at, () => {
      const words = { seen: 0, standing, body, language: this.story.city.languages[0]!, office }
      const said = { clientKey: dice.key(), proposalId: told.id, ...words }
      return done(this.app.get(AnswerProposal).execute(cast.staff.actor, said))
    })
    if (tied)
      calendar.note(calendar.inOffice(Math.max(answered - 1 - dice.roll(6), 1)), () => {
        const toId = this.told.plan.commitments.get(tied.to)!
        const tie = { kind: 'informs', fromId: told.id, toId, note: tied.note } as const
        return done(this.app.get(TieSubjects).execute(cast.staff.actor, tie))
      })
  }

  /** Openings follow each other from the first days to yesterday, or stand on their own day; replies come soon after. */
  private talkLong(told: ToldIdea): void {
    const { longThread } = this.story
    const days = Math.floor((this.calendar.end - told.publishedAt) / DAY)
    for (const [place, { says, replies = [], ago }] of longThread.entries()) {
      const at = this.calendar.ago(ago ?? days - 2 - Math.floor((place * (days - 4)) / longThread.length))
      const opening = this.say(told, at, says)
      let last = at
      for (const reply of replies) {
        last = this.calendar.soonAfter(last, Math.min(last + 4 * DAY, told.until))
        this.say(told, last, reply, opening)
      }
    }
    this.insult(told)
  }

  private talkShort(told: ToldIdea, count: number): void {
    const words = this.story.shortComments
    for (let n = 0; n < count; n++) {
      const at = this.calendar.soonAfter(told.publishedAt, told.until)
      this.say(told, at, words[this.shortCommentsSaid++ % words.length]!)
    }
  }

  /** Reported by a resident, hidden by a moderator with a sentence. */
  private insult(told: ToldIdea): void {
    const { comment, note, sentence } = this.story.hidden
    const at = told.publishedAt + 20 * DAY
    const said = this.say(told, at, comment)
    const reporter = this.dice.pick(this.cast.at(at))
    this.calendar.note(at + 3_600_000, () => {
      const report = { subjectId: said.id, reason: 'respect', note } as const
      return done(this.app.get(ReportSubject).execute(reporter.actor, '127.0.0.1', report))
    })
    this.calendar.note(at + 3 * 3_600_000, () => {
      const decision = { subjectId: said.id, verb: 'hide', rule: 'respect', sentence } as const
      return done(this.app.get(DecideAboutSubject).execute(this.cast.moderator.actor, decision))
    })
  }

  private say(told: ToldIdea, at: number, body: string, repliesTo?: { readonly id: CommentId }) {
    const said = { id: '' as CommentId }
    const who = this.dice.pick(this.cast.at(at))
    this.calendar.note(at, async () => {
      const words = { language: this.story.city.languages[0]!, body, repliesTo: repliesTo?.id ?? null }
      const comment = { clientKey: this.dice.key(), subjectId: told.id, ...words }
      said.id = (await done(this.app.get(WriteComment).execute(who.actor, comment))).commentId
    })
    return said
  }
}
