import { listAddress } from './list-address.ts'

const read = (query: string) => listAddress(new URLSearchParams(query))

describe('the address of a list of ideas', () => {
  it('says what is looked for', () => {
    expect(read('search=linden&standing=accepted&plan=2&commitment=7&sort=oldest&after=12.7')).toEqual({
      search: 'linden',
      standing: 'accepted',
      plan: 2,
      commitment: 7,
      area: null,
      sort: 'oldest',
      after: '12.7',
    })
  })

  it('asks for nothing where it says nothing that could be meant', () => {
    const nothing = read('')
    expect(Object.values(nothing)).toEqual([null, null, null, null, null, null, null])
    for (const weird of [
      'standing=draft&sort=title;drop&plan=1e9&commitment=-1&after=<script>',
      'standing=%00&sort[]=newest&plan=9999999999&after=1%27%20or%201',
      'standing=__proto__&sort=constructor&plan=0x10&commitment=%D9%A3',
    ])
      expect(read(weird)).toEqual(nothing)
  })

  it('cuts words that are no search any more', () => {
    expect(read(`search=${'a'.repeat(9000)}`).search).toHaveLength(200)
  })
})
