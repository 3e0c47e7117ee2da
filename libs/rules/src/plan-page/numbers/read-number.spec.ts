import { readNumber } from './read-number.js'

describe('a count', () => {
  it.each([
    ['33', 33],
    ['9 groups', 9],
    ['Nine (9)', 9],
    ['zwölf', 12],
    ['Se celebraron siete reuniones.', 7],
    ['1,200 people', 1200],
    ['0', 0],
    ['thirteen', 13],
    ['Twenty-one groups', 21],
    ['dreizehn', 13],
    ['siebenundzwanzig', 27],
    ['vingt et un', 21],
    ['quatre-vingt-dix', 90],
    ['Veintitrés', 23],
    ['treinta y cuatro', 34],
    ['dvadsaťpäť', 25],
    ['vinte e nove', 29],
    ['trentotto', 38],
    ['Eine Reihe von vierzehn Treffen', 14],
  ])('is read: %s', (answer, number) => {
    expect(readNumber(answer)).toBe(number)
  })

  it.each([
    'between 5 and 8',
    'more than 20',
    'unos 30',
    'many',
    'n/a',
    '2.5',
    'four online and three in the town hall',
  ])('is left to a person: %s', (answer) => {
    expect(readNumber(answer)).toBeNull()
  })
})
