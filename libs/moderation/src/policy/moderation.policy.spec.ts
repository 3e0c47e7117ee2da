import { Actor, newId, type CityId, type PersonId } from '@tilia/kernel'
import type { SubjectState } from '@tilia/platform'
import { moderationPolicy } from './moderation.policy.js'

const cityId = newId<CityId>()
const [me, you] = [newId<PersonId>(), newId<PersonId>()]
const moderator = Actor.person(cityId, { id: me, roles: ['moderator'] })

describe('a moderator', () => {
  it('hides and keeps what is open, and restores what is hidden', () => {
    const may = (state: SubjectState) => moderationPolicy.abilities(moderator, { state, authorId: you })
    expect(may('open')).toEqual({ hide: true, restore: false, keep: true })
    expect(may('hidden')).toEqual({ hide: false, restore: true, keep: false })
    expect(may('gone')).toEqual({ hide: false, restore: false, keep: false })
  })

  it('does not decide about their own words', () => {
    expect(moderationPolicy.can(moderator, 'hide', { state: 'open', authorId: me })).toBe(false)
    expect(moderationPolicy.can(moderator, 'restore', { state: 'hidden', authorId: me })).toBe(false)
  })

  it('is not everybody', () => {
    const staff = Actor.person(cityId, { id: me, roles: ['staff'] })
    for (const actor of [staff, Actor.person(cityId, { id: me }), Actor.visitor(cityId)])
      expect(moderationPolicy.can(actor, 'hide', { state: 'open', authorId: you })).toBe(false)
  })
})
