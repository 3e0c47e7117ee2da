import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTally } from './run-tally.js'

const folder = mkdtempSync(join(tmpdir(), 'tilia-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const budget = file(
  'town.pb',
  'META\nkey;value\ndescription;A small town\nbudget;90\nvote_type;approval\ncurrency;EUR\nPROJECTS\nproject_id;cost;name\n' +
    'A;30;Alley\nB;30;Bench\nC;30;Court\nD;30;Dyke\nVOTES\nvoter_id;vote;district\n' +
    [1, 2, 3, 4, 5, 6].map((v) => `${v};A,B,C;North\n`).join('') +
    [7, 8, 9].map((v) => `${v};D;South\n`).join(''),
)

describe('tilia tally', () => {
  it('prints an outcome that another program can read', async () => {
    const { code, out } = await runTally(budget, { method: 'equal-shares', json: true, lang: 'de' })
    const outcome = JSON.parse(out!) as Record<string, unknown> & { reasons: { code: string; sentence: string }[] }
    expect(code).toBe(0)
    expect(outcome).toMatchObject({
      method: 'equal-shares',
      winners: [{ id: 'A', name: 'Alley' }, { id: 'B' }, { id: 'D' }],
      spent: 90,
      unspent: 0,
      ballots: 9,
    })
    expect(outcome.reasons[0]!.sentence).toContain('Alley gewinnt')
    const south = outcome.reasons.find((one) => one.sentence.includes('South'))
    expect(south!.sentence).toBe(
      'Bezirk South: 33,3\u00a0% der Abstimmenden; 30 des Geldes folgten ihren Stimmzetteln, das sind 33,3\u00a0%.',
    )
  })

  it('prints a table with a bar for every project, winners first', async () => {
    const { out } = await runTally(budget, { method: 'greedy' })
    const lines = out!.split('\n')
    expect(lines[0]).toContain('A small town')
    expect(lines.filter((line) => line.includes('█'))).toHaveLength(4)
    expect(out!.indexOf('Court')).toBeLessThan(out!.indexOf('Dyke'))
    expect(out).toContain('Spent: 90 of 90 EUR. Left over: 0.')
  })

  it.each([
    ['en', 'broken.pb, line 7: A ballot names “X”, which is not on the list.\n'],
    ['fr', 'broken.pb, ligne 7 : Un bulletin nomme « X », qui n’est pas sur la liste.\n'],
  ])('says in %s which line of a file is wrong, and prints nothing else', async (lang, problem) => {
    const path = file(
      'broken.pb',
      'META\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost\nA;3\nVOTES\nvoter_id;vote\n1;X\n',
    )
    const answer = await runTally(path, { method: 'greedy', lang })
    expect(answer).toEqual({ code: 2, problem: problem.replace('7', '9') })
  })

  it.each([
    [{ method: 'dice' }, '--method'],
    [{ method: 'stv', seats: '0' }, '--seats'],
    [{ method: 'stv', ties: 'coin' }, '--ties'],
    [{ method: 'greedy', satisfaction: 'much' }, '--satisfaction'],
    [{ method: 'greedy', lang: 'la' }, '--lang'],
    [{ method: 'yes-no', turnout: 'half' }, '--turnout'],
  ])('refuses the wish %j and names it', async (wishes, option) => {
    const { code, problem } = await runTally(budget, wishes)
    expect(code).toBe(2)
    expect(problem).toContain(option)
  })

  it('holds a yes or no to the quorum it is told', async () => {
    const votes = file('q.csv', 'count,rank 1\n25,No\n40,Yes\n')
    const result = async (wishes: Record<string, string>) =>
      (
        JSON.parse((await runTally(votes, { method: 'yes-no', json: true, ...wishes })).out!) as {
          reasons: { code: string }[]
        }
      ).reasons[0]!.code
    expect(await result({})).toBe('voting_accepted')
    expect(await result({ majority: '2/3' })).toBe('voting_rejected_majority')
    expect(await result({ electorate: '200', turnout: '1/3' })).toBe('voting_rejected_quorum')
  })

  it('says that a file is not there, or that a method needs money', async () => {
    expect((await runTally(join(folder, 'none.pb'), { method: 'greedy' })).problem).toBe(
      'none.pb: There is no such file.\n',
    )
    const votes = file('a.blt', '2 1\n3 1 2 0\n0\nAnn\nBob\n')
    expect((await runTally(votes, { method: 'greedy' })).code).toBe(2)
    expect((await runTally(votes, { method: 'stv' })).out).toContain('Ann')
  })
})
