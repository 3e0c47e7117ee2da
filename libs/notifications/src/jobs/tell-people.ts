import { Actor, newId, type PersonId } from '@tilia/kernel'
import { EventHandler, FollowerFinder, SubjectRegistry, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { NEWS_RULES, type NewsRule } from '../model/news-rules.js'
import { insertNews, lockNewsShared, tell, type Hearer } from './tell.js'

const RULES = Map.groupBy(NEWS_RULES, (rule) => rule.event.type)

/** Whatever happens becomes a piece of news, and everyone whom it concerns is told once, but for who did it. */
@Injectable()
export class TellPeople extends EventHandler {
  readonly name = 'tell-people-what-happened'
  readonly events = [...RULES.keys()].map((type) => ({ type }))

  constructor(
    private readonly followers: FollowerFinder,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async handle(event: HandledEvent, tx: Tx): Promise<void> {
    await tx.one(lockNewsShared, [tx.cityId])
    const told = new Set<PersonId | null>([event.actorId])
    for (const rule of RULES.get(event.type) ?? []) {
      const subjectId = rule.about(event.payload)
      if (!subjectId) continue
      const newsId = await this.note(rule, subjectId, event, tx)
      const hearers = await this.hearers(rule, subjectId, event, tx)
      const untold = hearers.filter(({ personId }) => !told.has(personId))
      await tell(tx, newsId, untold)
      for (const { personId } of untold) told.add(personId)
    }
  }

  private async note(rule: NewsRule, subjectId: string, event: HandledEvent, tx: Tx): Promise<string> {
    const newsId = newId()
    const other = rule.other?.(event.payload) ?? null
    const facts = JSON.stringify(rule.facts?.(event.payload) ?? {})
    const what = [rule.code, subjectId, other, facts]
    await tx.one(insertNews, [
      tx.cityId,
      newsId,
      event.eventId,
      ...what,
      event.actorId,
      rule.forEveryone,
      event.occurredAt,
    ])
    return newsId
  }

  private async hearers({ hearers }: NewsRule, subjectId: string, event: HandledEvent, tx: Tx): Promise<Hearer[]> {
    switch (hearers.are) {
      case 'followers':
        return this.followersAt(subjectId, event, tx)
      case 'following-author': {
        const author = await this.authorOf(subjectId, event)
        const followers = await this.followersAt(subjectId, event, tx)
        return followers.filter(({ personId }) => personId === author).map((each) => ({ ...each, reason: 'author' }))
      }
      case 'author-of':
        return one(await this.authorOf(hearers.subject(event.payload), event), 'reply')
      case 'writer':
        return one(hearers.person(event.payload), 'wrote')
    }
  }

  /** Who followed it when it happened. */
  private async followersAt(subjectId: string, { occurredAt }: HandledEvent, tx: Tx): Promise<Hearer[]> {
    const followers = await this.followers.find(tx, subjectId)
    return followers.filter(({ since }) => since <= occurredAt)
  }

  private async authorOf(subjectId: string, { cityId }: HandledEvent): Promise<PersonId | null> {
    return (await this.subjects.card(Actor.machinery(cityId), subjectId))?.authorId ?? null
  }
}

function one(personId: PersonId | null, reason: Hearer['reason']): Hearer[] {
  return personId ? [{ personId, reason, viaId: null }] : []
}
