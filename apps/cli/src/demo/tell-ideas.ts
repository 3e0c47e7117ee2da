import type { CommentId, ProposalId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
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
import type { Dice } from './dice.js'
import { done } from './done.js'
import type { IdeaStory, Story } from './story.js'
import type { ToldPlan } from './tell-plan.js'

export interface Cast {
  readonly staff: Actor
  readonly moderator: Actor
  readonly residents: readonly Actor[]
}

/** Residents propose, support and talk; staff answer and tie; a moderator hides one comment. */
export async function tellIdeas(
  app: INestApplicationContext,
  story: Story,
  cast: Cast,
  plan: ToldPlan,
  dice: Dice,
): Promise<void> {
  const talk = new Talk(app, story, cast, dice)
  for (const idea of story.ideas) {
    const author = dice.pick(cast.residents)
    const id = await write(app, author, idea, story, plan, dice)
    if (idea.state === 'draft') continue
    for (const resident of dice.some(
      cast.residents.filter((one) => one !== author),
      idea.supports ?? 0,
    ))
      await done(app.get(SupportProposal).execute(resident, id))
    if (idea.talk === 'long') await talk.long(id)
    else if (idea.talk) await talk.short(id, idea.talk)
    if (idea.corrected) {
      const words = { proposalId: id, clientKey: dice.key(), version: 1, title: idea.title, body: idea.corrected }
      await done(app.get(CorrectProposal).execute(author, words))
    }
    if (idea.answer) await answer(app, cast.staff, id, idea, story, dice)
    if (idea.tied) await tie(app, cast.staff, id, idea.tied, plan)
    if (idea.state === 'withdrawn')
      await done(app.get(WithdrawProposal).execute(author, { proposalId: id, reason: idea.withdrawnBecause! }))
  }
}

async function write(
  app: INestApplicationContext,
  author: Actor,
  idea: IdeaStory,
  story: Story,
  plan: ToldPlan,
  dice: Dice,
): Promise<ProposalId> {
  const aboutCommitmentId = idea.about ? plan.commitments.get(idea.about)! : null
  const draft = { clientKey: dice.key(), title: idea.title, language: story.city.languages[0]!, aboutCommitmentId }
  const { proposalId } = await done(app.get(DraftProposal).execute(author, { ...draft, planId: plan.planId }))
  if (idea.body) await done(app.get(SaveDraft).execute(author, { proposalId, body: idea.body }))
  if (idea.state !== 'draft') await done(app.get(PublishProposal).execute(author, proposalId))
  return proposalId
}

async function answer(
  app: INestApplicationContext,
  staff: Actor,
  proposalId: ProposalId,
  { answer: said }: IdeaStory,
  story: Story,
  dice: Dice,
): Promise<void> {
  const { standing, body, office } = said!
  const language = story.city.languages[0]!
  const words = { clientKey: dice.key(), proposalId, seen: 0, standing, body, language, office }
  await done(app.get(AnswerProposal).execute(staff, words))
}

async function tie(
  app: INestApplicationContext,
  staff: Actor,
  proposalId: ProposalId,
  { to, note }: NonNullable<IdeaStory['tied']>,
  plan: ToldPlan,
): Promise<void> {
  const toId = plan.commitments.get(to)!
  await done(app.get(TieSubjects).execute(staff, { kind: 'informs', fromId: proposalId, toId, note }))
}

/** What is said below ideas. */
class Talk {
  private said = 0

  constructor(
    private readonly app: INestApplicationContext,
    private readonly story: Story,
    private readonly cast: Cast,
    private readonly dice: Dice,
  ) {}

  async long(subjectId: ProposalId): Promise<void> {
    for (const { says, replies = [] } of this.story.longThread) {
      const opening = await this.say(subjectId, says)
      for (const reply of replies) await this.say(subjectId, reply, opening)
    }
    await this.insult(subjectId)
  }

  async short(subjectId: ProposalId, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const words = this.story.shortComments
      await this.say(subjectId, words[this.said++ % words.length]!)
    }
  }

  /** Reported by a resident, hidden by a moderator with a sentence. */
  private async insult(subjectId: ProposalId): Promise<void> {
    const { comment, note, sentence } = this.story.hidden
    const commentId = await this.say(subjectId, comment)
    const reporter = this.dice.pick(this.cast.residents)
    const report = { subjectId: commentId, reason: 'respect', note } as const
    await done(this.app.get(ReportSubject).execute(reporter, '127.0.0.1', report))
    const decision = { subjectId: commentId, verb: 'hide', rule: 'respect', sentence } as const
    await done(this.app.get(DecideAboutSubject).execute(this.cast.moderator, decision))
  }

  private async say(subjectId: ProposalId, body: string, repliesTo?: CommentId): Promise<CommentId> {
    const words = { clientKey: this.dice.key(), subjectId, repliesTo, language: this.story.city.languages[0]!, body }
    return (await done(this.app.get(WriteComment).execute(this.dice.pick(this.cast.residents), words))).commentId
  }
}
