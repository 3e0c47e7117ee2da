import type { Ballots } from '../voting/ballots.js'
import { readBallotFile } from './index.js'

const bytes = (text: string) => new TextEncoder().encode(text)

function read(name: string, text: string | Uint8Array) {
  const file = readBallotFile(name, typeof text === 'string' ? bytes(text) : text)
  if (!file.ok) throw new Error(`${file.refusal.line}: ${file.refusal.code} ${file.refusal.found}`)
  return file.value
}

function faultOf(name: string, text: string) {
  const file = readBallotFile(name, bytes(text))
  return file.ok ? null : [file.refusal.code, file.refusal.line]
}

/** `2: b=1,c=2` for each ballot. */
function shown(ballots: Ballots): string[] {
  return Array.from(ballots.count, (count, b) => {
    const marks: string[] = []
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) {
      marks.push(`${ballots.options[ballots.option[i]!]!.id}=${ballots.mark[i]}`)
    }
    return `${count}: ${marks.join(',')}`
  })
}

const PB = (voteType: string, votes: string, meta = '') => `META
key;value
budget;1000
vote_type;${voteType}
${meta}PROJECTS
project_id;cost;name
a;100;First
b;250;"Two; with a ""quote"""
c;0,5;Third
VOTES
${votes}`

describe('a .pb file', () => {
  it('is read in its plainest form', () => {
    const file = read('x.pb', PB('approval', 'voter_id;vote\n1;a,c\n2;\n3;b\n'))
    expect(shown(file.ballots)).toEqual(['1: a=1,c=1', '1: ', '1: b=1'])
    expect(file.ballots.options.map((option) => option.name)).toEqual(['First', 'Two; with a "quote"', 'Third'])
    expect(file.budget).toMatchObject({ money: 10000, unit: 10, cost: Float64Array.of(1000, 2500, 5) })
  })

  it('may have its columns in any order, spaces, CR LF, a byte-order mark and groups of voters', () => {
    const text = PB('choose-1', 'voter_id; age; sex; vote; district\n1; 17; F; b; North\n2; 70; M; a; South\n')
    const file = read('x.pb', `\ufeff${text.replaceAll('\n', '\r\n').replace('key;value', 'key; value')}`)
    expect(shown(file.ballots)).toEqual(['1: b=1', '1: a=1'])
    expect(file.groups.map(({ name, labels }) => [name, labels])).toEqual([
      ['age', ['0–17', '65+']],
      ['sex', ['F', 'M']],
      ['district', ['North', 'South']],
    ])
  })

  it.each([
    ['cumulative', 'voter_id;vote;points\n1;a,b;3,2\n', ['1: a=3,b=2'], 'points'],
    ['scoring', 'voter_id;vote;points\n1;a,b;0.5,2\n', ['1: a=5,b=20'], 'points'],
    ['ordinal', 'voter_id;vote\n1;c,a\n', ['1: c=0,a=1'], 'ranked'],
    ['knapsack', 'voter_id;vote\n1;c,a\n', ['1: c=1,a=1'], 'approval'],
  ])('is read for %s', (voteType, votes, ballots, kind) => {
    const file = read('x.pb', PB(voteType, votes))
    expect(file.ballots.kind).toBe(kind)
    expect(shown(file.ballots)).toEqual(ballots)
  })

  it.each([
    ['an unknown project', PB('approval', 'voter_id;vote\n1;a\n2;x\n'), 'file_unknown_option', 13],
    ['a project marked twice', PB('approval', 'voter_id;vote\n1;a,a\n'), 'file_option_twice', 12],
    ['points that do not match', PB('cumulative', 'voter_id;vote;points\n1;a,b;3\n'), 'file_points_do_not_match', 12],
    ['no column of points', PB('cumulative', 'voter_id;vote\n1;a\n'), 'file_column_missing', 11],
    ['a vote type nobody knows', PB('shouting', 'voter_id;vote\n1;a\n'), 'file_vote_type_unknown', 4],
    ['a cut-off end', PB('approval', 'voter_id;vote\n1;a\n', 'num_votes;2\n'), 'file_count_differs', 5],
    ['a cost that is no number', PB('approval', 'voter_id;vote\n1;a\n').replace('250', 'much'), 'file_not_a_number', 8],
    [
      'the same project twice',
      PB('approval', 'voter_id;vote\n1;a\n').replace('b;250', 'a;250'),
      'file_option_defined_twice',
      8,
    ],
    ['no votes at all', PB('approval', '').replace('VOTES\n', ''), 'file_section_missing', 10],
    ['no budget', PB('approval', 'voter_id;vote\n1;a\n').replace('budget;1000\n', ''), 'file_value_missing', 2],
    ['no money', PB('approval', 'voter_id;vote\n1;a\n').replace(';1000', ';-5'), 'file_not_positive', 3],
    ['an open quotation mark', PB('approval', 'voter_id;vote\n1;"a\n'), 'file_quote_open', 12],
    ['nothing', ' \n', 'file_empty', 0],
  ])('with %s is refused with its line', (_, text, code, line) => {
    expect(faultOf('x.pb', text)).toEqual([code, line])
  })
})

describe('a .blt file', () => {
  it('is read with withdrawn candidates, equal and skipped places, comments, ballot ids and no newline at the end', () => {
    const text =
      '# a test\n4 2\n-2\n3 1 3 4 0\n(x7) 1 4 1=3 0\n2 - 2 0 # late\n1 0\n0\n"Adam"\n"Basil B."\nCharlotte D\n"Donald"\n"Title"'
    const file = read('x.blt', text)
    expect(file).toMatchObject({ seats: 2, withdrawn: [1], title: 'Title' })
    expect(file.ballots.options.map((option) => option.name)).toEqual(['Adam', 'Basil B.', 'Charlotte D', 'Donald'])
    expect(shown(file.ballots)).toEqual(['3: 1=0,3=1,4=2', '1: 4=0,1=1,3=1', '2: 2=0', '1: '])
  })

  it('may stand in one line, and leave places out with 0', () => {
    const whole = read('x.blt', '3 2 -2 3 1 3 0 2 2 0 1 1=3 0 0 "Adam" "Basil B." "Cy" "Title here"')
    expect(whole).toMatchObject({ seats: 2, withdrawn: [1], title: 'Title here' })
    expect(shown(whole.ballots)).toEqual(['3: 1=0,3=1', '2: 2=0', '1: 1=0,3=0'])
    expect(shown(read('x.blt', '2 1\n1 0 2 0 1 0\n1 2\n0\nAnn\nBo\n').ballots)).toEqual(['1: 2=0,1=1', '1: 2=0'])
  })

  it.each([
    ['more voters than can be counted exactly', '2 1\n999999999999 1 0\n0\nA\nB\n', 'file_too_large_number', 2],
    ['a candidate who does not stand', '2 1\n1 3 0\n0\nA\nB\n', 'file_unknown_option', 2],
    ['a candidate twice', '2 1\n1 2 2 0\n0\nA\nB\n', 'file_option_twice', 2],
    ['no end of the ballots', '2 1\n1 2 0\n', 'file_not_finished', 3],
    ['too few names', '2 1\n1 2 0\n0\nA\n', 'file_too_few_options', 5],
    ['a first line of words', 'two one\n', 'file_bad_line', 1],
  ])('with %s is refused with its line', (_, text, code, line) => {
    expect(faultOf('x.blt', text)).toEqual([code, line])
  })
})

describe('a PrefLib file', () => {
  const head =
    '# TITLE: T\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob, the\n# ALTERNATIVE NAME 3: Cy\n'

  it('of the new form is read, ties and all', () => {
    const file = read('x.toi', `${head}3: 2,{1,3}\n2: {1, 2}\n`)
    expect(shown(file.ballots)).toEqual(['3: 2=0,1=1,3=1', '2: 1=0,2=0'])
    expect(file.ballots.options[1]!.name).toBe('Bob, the')
  })

  it('of the old form is read', () => {
    const file = read('x.soc', '3\n1,Ann\n2,Bob\n3,Cy\n5,5,2\n3,2,1,3\n2,1,2,3\n')
    expect(shown(file.ballots)).toEqual(['3: 2=0,1=1,3=2', '2: 1=0,2=1,3=2'])
  })

  it('of categories is read as grades, empty ones too', () => {
    const text = `${head}# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: yes\n# CATEGORY NAME 2: maybe\n# CATEGORY NAME 3: no\n4: 1,{},{2,3}\n1: {},{1,2},3\n`
    const file = read('x.cat', text)
    expect(file.ballots.grades).toEqual(['yes', 'maybe', 'no'])
    expect(shown(file.ballots)).toEqual(['4: 1=0,2=2,3=2', '1: 1=1,2=1,3=2'])
  })

  it('is read without any head, of either form', () => {
    expect(shown(read('x.toi', '3: 2,{1,3}\n2: 1\n').ballots)).toEqual(['3: 2=0,1=1,3=1', '2: 1=0'])
    expect(shown(read('x.soc', '3,2,1\n2,1,2\n').ballots)).toEqual(['3: 2=0,1=1', '2: 1=0,2=1'])
    expect(read('x.cat', '4: {1,2},{}\n').ballots.grades).toEqual(['1', '2'])
  })

  it('of one category has a grade for whoever is not in it', () => {
    expect(read('x.cat', `${head}# NUMBER CATEGORIES: 1\n# CATEGORY NAME 1: yes\n5: {1,2}\n`).ballots.grades).toEqual([
      'yes',
      '-',
    ])
  })

  it.each([
    ['a tie where none may be', 'x.soi', `${head}5: {1,2},3\n`, 'file_bad_line', 7],
    ['an incomplete order where all are ranked', 'x.soc', `${head}5: 1,2\n`, 'file_ballot_not_complete', 7],
    ['braces that do not match', 'x.toc', `${head}5: {1,2,3\n`, 'file_bad_line', 7],
    ['an unknown option', 'x.soi', `${head}5: 1,7\n`, 'file_unknown_option', 7],
    ['fewer voters than it says', 'x.soi', `${head}4: 1\n`, 'file_count_differs', 1],
  ])('with %s is refused with its line', (_, name, text, code, line) => {
    expect(faultOf(name, text)).toEqual([code, line])
  })
})

describe('a tally sheet of Debian', () => {
  const sheet =
    'Tally\n  Option 1---->: René\n / Option 2--->: None Of The Above\n |/\nV: 12 \tabc\nV: -1 \tdef\nV: 11 \tghi\nV: 3-\tj\n'

  it('is read, places out of line and all', () => {
    expect(shown(read('tally.txt', sheet).ballots)).toEqual(['1: 1=0,2=1', '1: 2=0', '1: 1=0,2=0', '1: 1=0'])
  })

  it('may be in Latin-1', () => {
    const latin = Uint8Array.from(sheet, (letter) => letter.charCodeAt(0))
    expect(read('tally.txt', latin).ballots.options[0]!.name).toBe('René')
  })

  it('with a vote of the wrong length is refused with its line', () => {
    expect(faultOf('tally.txt', `${sheet}V: 123\tk\n`)).toEqual(['file_bad_line', 9])
  })
})

describe('a CSV of rankings', () => {
  it('may have a column for each option', () => {
    const file = read('x.csv', 'voter,Tea,Coffee,"Water, still"\n1,1,2,\n2,2,1,2\n')
    expect(shown(file.ballots)).toEqual(['1: Tea=0,Coffee=1', '1: Coffee=0,Tea=1,Water, still=1'])
  })

  it('may have a column for each place, a count, and semicolons', () => {
    const file = read('x.csv', 'count;rank 1;rank 2\n4;Tea;Coffee\n3;Coffee;\n')
    expect(shown(file.ballots)).toEqual(['4: Tea=0,Coffee=1', '3: Coffee=0'])
  })

  it('may have one column with the order, or no header', () => {
    expect(shown(read('x.csv', 'count,ballot\n4,Tea > Coffee=Milk\n1,Coffee>Tea\n').ballots)).toEqual([
      '4: Tea=0,Coffee=1,Milk=1',
      '1: Coffee=0,Tea=1',
    ])
    expect(shown(read('x.csv', 'Tea,Coffee\nCoffee,Tea\nTea,\n').ballots)).toEqual([
      '1: Tea=0,Coffee=1',
      '1: Coffee=0,Tea=1',
      '1: Tea=0',
    ])
  })

  it.each([
    ['a place that is no number', 'Tea,Coffee\n1,first\n', 'file_not_a_number', 2],
    ['more cells than columns', 'Tea,Coffee\n1,2,3\n', 'file_bad_line', 2],
    ['one option twice on a ballot', '1,2\nTea,Tea\n', 'file_option_twice', 2],
  ])('with %s is refused with its line', (_, text, code, line) => {
    expect(faultOf('x.csv', text)).toEqual([code, line])
  })
})
