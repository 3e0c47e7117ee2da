import fc from 'fast-check'
import { NEWS_CODES, TOLD_REASONS, type NewsCode, type ToldReason } from '../news/index.js'
import { chooseItems, groupOf, type DigestItem } from './choose-items.js'

const at = new Date('2026-11-23T08:00:00Z')
const item = (subjectId: string, code: NewsCode, reason: ToldReason | null): DigestItem => ({
  subjectId,
  code,
  reason,
  at,
})

describe('the items of a digest', () => {
  it('are grouped: what is yours, what you follow, the city', () => {
    const { groups, left } = chooseItems([
      item('plan', 'window_opened', null),
      item('path', 'progress_posted', 'tied'),
      item('idea', 'idea_answered', 'author'),
    ])
    expect(groups.map(({ group, items }) => [group, items.map(({ subjectId }) => subjectId)])).toEqual([
      ['yours', ['idea']],
      ['followed', ['path']],
      ['city', ['plan']],
    ])
    expect(left).toBe(0)
  })

  it('say of each subject the one thing that weighs most', () => {
    const { groups } = chooseItems([
      item('idea', 'comment_posted', 'author'),
      item('idea', 'idea_answered', 'author'),
      item('idea', 'idea_answered', null),
    ])
    expect(groups).toEqual([{ group: 'yours', items: [item('idea', 'idea_answered', 'author')] }])
  })

  it('are seven at most, one a subject, one’s own before the city’s, and none is lost uncounted', () => {
    const anyItem = fc.record({
      subjectId: fc.constantFrom(...'abcdefghijkl'),
      code: fc.constantFrom(...NEWS_CODES),
      reason: fc.option(fc.constantFrom(...TOLD_REASONS)),
      at: fc.date({ min: new Date(0), max: at, noInvalidDate: true }),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), (items) => {
        const { groups, left } = chooseItems(items)
        const chosen = groups.flatMap((group) => group.items)
        const subjects = chosen.map(({ subjectId }) => subjectId)
        expect(new Set(subjects).size).toBe(subjects.length)
        expect(chosen.length).toBeLessThanOrEqual(7)
        expect(chosen.length + left).toBe(new Set(items.map(({ subjectId }) => subjectId)).size)
        if (left > 0 && chosen.some((each) => groupOf(each) === 'city')) {
          const personal = items.filter(({ reason }) => reason !== null)
          expect(personal.every(({ subjectId }) => subjects.includes(subjectId))).toBe(true)
        }
      }),
    )
  })
})
