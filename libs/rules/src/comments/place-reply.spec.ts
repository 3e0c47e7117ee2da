import { DEEPEST, placeReply } from './place-reply.js'

describe('a reply', () => {
  it('stands under what it replies to', () => {
    expect(placeReply({ id: 'a', parentId: null, depth: 0 })).toEqual({ parentId: 'a', depth: 1 })
  })

  it('stands beside what it replies to where a thread is as deep as it goes', () => {
    expect(placeReply({ id: 'd', parentId: 'c', depth: DEEPEST })).toEqual({ parentId: 'c', depth: DEEPEST })
  })

  it('to nothing is a comment of its own', () => {
    expect(placeReply(null)).toEqual({ parentId: null, depth: 0 })
  })
})
