import { m, tallySentence, type Locale } from '@tilia/messages'
import type { BallotFile } from '@tilia/rules/ballot-files'
import type { TallyRequest } from '@tilia/rules/tally'
import type { Option, Outcome } from '@tilia/rules/voting'
import { figuresOf } from './figures.js'

const WIDTH = Math.min(Math.max(process.stdout.columns ?? 96, 60), 120)
const COLOUR = process.stdout.isTTY === true && !process.env.NO_COLOR
const bold = (text: string) => (COLOUR ? `\u001b[1m${text}\u001b[0m` : text)
const green = (text: string) => (COLOUR ? `\u001b[32m${text}\u001b[0m` : text)
const grey = (text: string) => (COLOUR ? `\u001b[90m${text}\u001b[0m` : text)

/** An outcome to read: who won, a bar for each, the money, and the reasons in sentences. */
export function outcomeTable(file: BallotFile, outcome: Outcome, request: TallyRequest, locale: Locale): string {
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
  const lines: string[] = []
  if (file.title) lines.push(bold(file.title))
  lines.push(
    grey([describe(request, outcome), m.tally_ballots({ count: number(outcome.ballots) }, { locale })].join(' · ')),
  )
  if (outcome.spent !== undefined && outcome.unspent !== undefined) {
    const currency = file.budget?.currency ? ` ${file.budget.currency}` : ''
    const whole = `${number(outcome.spent + outcome.unspent)}${currency}`
    lines.push(m.tally_money({ spent: number(outcome.spent), whole, unspent: number(outcome.unspent) }, { locale }))
  }

  const figures = figuresOf(file)
  const most = Math.max(1, ...figures.votes)
  const cost = outcome.spent !== undefined ? file.budget : undefined
  const index = new Map(file.ballots.options.map((option, o) => [option.id, o]))
  const votesWidth = Math.max(...figures.votes.map((votes) => number(votes).length), 1)
  const costWidth = cost ? Math.max(...Array.from(cost.cost, (price) => number(price / cost.unit).length)) + 2 : 0
  const barWidth = Math.max(12, Math.floor(WIDTH * 0.25))
  const nameWidth = WIDTH - 6 - votesWidth - costWidth - barWidth - 4
  const row = (option: Option, place: string, won: boolean) => {
    const o = index.get(option.id)!
    const price = cost ? number(cost.cost[o]! / cost.unit).padStart(costWidth) : ''
    const drawn = bar(figures.votes[o]! / most, barWidth)
    const votes = number(figures.votes[o]!).padStart(votesWidth)
    return ` ${place.padStart(3)}  ${fitted(option.name, nameWidth)}  ${votes}${price}  ${won ? green(drawn) : grey(drawn)}`
  }
  lines.push('', bold(m.tally_winners({}, { locale })))
  if (outcome.winners.length === 0) lines.push(`      ${m.tally_nobody({}, { locale })}`)
  outcome.winners.forEach((option, i) => lines.push(row(option, String(i + 1), true)))
  const others = othersOf(file, outcome, figures.votes)
  if (others.length > 0) lines.push('', bold(m.tally_others({}, { locale })))
  for (const option of others) lines.push(row(option, '', false))

  const groups = outcome.reasons.filter(({ code }) => code === 'voting_group_seats' || code === 'budget_group_money')
  const why = outcome.reasons.filter((reason) => !groups.includes(reason))
  for (const [title, reasons] of [
    [m.tally_why({}, { locale }), why],
    [m.tally_groups({}, { locale }), groups],
  ] as const) {
    if (reasons.length === 0) continue
    lines.push('', bold(title))
    for (const reason of reasons) lines.push(...wrapped(tallySentence(reason, locale)))
  }
  return `${lines.join('\n')}\n`
}

/** The words of the command that made the outcome, so that it can be made again. */
function describe(request: TallyRequest, outcome: Outcome): string {
  const words: string[] = [request.method]
  if (outcome.spent !== undefined && request.method !== 'phragmen') words.push(request.satisfaction ?? 'cost')
  if (request.method === 'equal-shares') words.push(request.completion ?? 'none')
  if (request.method === 'schulze' || request.method === 'ranked-pairs') words.push(request.strength ?? 'winning-votes')
  return words.join(' ')
}

/** In the order of the ranking, where there is one; else by votes. */
function othersOf(file: BallotFile, outcome: Outcome, votes: readonly number[]): Option[] {
  const won = new Set(outcome.winners.map((option) => option.id))
  if (outcome.ranking) return outcome.ranking.flat().filter((option) => !won.has(option.id))
  return file.ballots.options
    .map((option, o) => ({ option, votes: votes[o]! }))
    .filter(({ option }, o) => !won.has(option.id) && !file.withdrawn.includes(o))
    .sort((a, b) => b.votes - a.votes || (a.option.id < b.option.id ? -1 : 1))
    .map(({ option }) => option)
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

function bar(part: number, width: number): string {
  const eighths = Math.round(part * width * 8)
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!
}

function fitted(text: string, width: number): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : letters.join('').padEnd(width)
}

function wrapped(sentence: string): string[] {
  const lines: string[] = []
  let line = '  •'
  for (const word of sentence.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = `    ${word}`
    } else line += ` ${word}`
  }
  return [...lines, line]
}
