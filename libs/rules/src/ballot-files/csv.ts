// Rankings in CSV, in the shapes that people have in their spreadsheets: a column for each option with the place (1 is
// first, an empty cell or - is unranked); columns `1, 2, 3…` (or `choice 1`, `rank 1`…) with the option's name, which may
// also stand without a header; or one column with `Tea > Coffee = Water`. A column `count` (or `weight`, `votes`, `ballots`) says how many cast it; `voter`, `id`, `district`… are no options.
import { ok, type Result } from '@tilia/kernel'
import { BallotBox, MOST_OPTIONS, type Option } from '../voting/ballots.js'
import type { BallotFile } from './ballot-file.js'
import { fault, type FileFault } from './faults.js'
import { GroupColumns } from './group-columns.js'
import { fieldsOf, linesOf } from './text.js'

const COUNT = /^(count|weight|number|ballots|votes|n)$/i
const VOTER =
  /^(|voter|voter_?id|id|ballot|ballot_?id|name|time|timestamp|district|subdistrict|subunit|neighbou?rhood|area|age|sex|gender)$/i
const PLACE =
  /^(?:(?:choice|rank|preference|pref|place|vote)[\s_-]*)?(\d+)(?:st|nd|rd|th|\.)?(?:[\s_-]*(?:choice|rank|preference|place))?$/i

export function readCsv(text: string): Result<BallotFile, FileFault> {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return fault('file_empty', 0)
  const separator = [';', '\t', ','].find((mark) => lines[first]!.includes(mark)) ?? ','
  const header = fieldsOf(lines[first]!, separator)?.map((field) => field.trim())
  if (!header) return fault('file_quote_open', first + 1, lines[first])

  const sample = fieldsOf(lines.slice(first + 1).find((line) => line.trim() !== '') ?? '', separator) ?? []
  const count = header.findIndex((name, at) => COUNT.test(name) && !sample[at]?.includes('>'))
  const rest = header.map((name, at) => ({ name, at })).filter(({ name, at }) => at !== count && !VOTER.test(name))
  const written = sample.findIndex((cell) => cell.includes('>'))
  if (rest.length === 0 && written < 0) return fault('file_too_few_options', first + 1, lines[first])
  if (rest.length > MOST_OPTIONS) return fault('file_too_many_options', first + 1, rest.length)
  // Where the options of the first line stand in the second too, the first line is a ballot and no header.
  const cells = rest.map(({ at }) => sample[at]?.trim() ?? '').filter((cell) => cell !== '')
  const headless = count < 0 && cells.length > 0 && cells.every((cell) => /\D/.test(cell) && header.includes(cell))
  const byPlace = written >= 0 || headless || rest.every(({ name }) => PLACE.test(name))
  const columns = written >= 0 ? [{ name: '1', at: written }] : rest
  if (byPlace && written < 0 && !headless) columns.sort((a, b) => placeOf(a.name) - placeOf(b.name))
  const options: Option[] = []
  const index = new Map<string, number>()
  const know = (name: string): number => {
    let option = index.get(name)
    if (option === undefined) {
      index.set(name, (option = options.length))
      options.push({ id: name, name })
    }
    return option
  }
  if (!byPlace) {
    for (const { name } of columns) {
      if (index.has(name)) return fault('file_option_defined_twice', first + 1, name)
      know(name)
    }
  }

  const box = new BallotBox()
  const groups = new GroupColumns(header.map((name) => name.toLowerCase()))
  for (let i = headless ? first : first + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue
    const fields = fieldsOf(lines[i]!, separator)
    if (!fields) return fault('file_quote_open', i + 1, lines[i])
    if (fields.length > header.length) return fault('file_bad_line', i + 1, lines[i])
    const many = count < 0 ? '1' : (fields[count]?.trim() ?? '')
    if (!/^\d{1,15}$/.test(many)) return fault('file_not_a_number', i + 1, many)
    const order: [option: number, place: number][] = []
    for (let c = 0; c < columns.length; c++) {
      const cell = fields[columns[c]!.at]?.trim() ?? ''
      if (cell === '' || cell === '-') continue
      if (!byPlace && !/^\d{1,9}$/.test(cell)) return fault('file_not_a_number', i + 1, cell)
      if (!byPlace) order.push([c, Number(cell)])
      else {
        const places = written >= 0 ? cell.split('>') : [cell]
        places.forEach((place, n) => {
          for (const name of place.split('=')) if (name.trim() !== '') order.push([know(name.trim()), c + n])
        })
      }
    }
    order.sort((a, b) => a[1] - b[1] || a[0] - b[0])
    const seen = new Set<number>()
    let place = -1
    for (let n = 0; n < order.length; n++) {
      const [option, given] = order[n]!
      if (seen.has(option)) return fault('file_option_twice', i + 1, options[option]!.name)
      seen.add(option)
      if (n === 0 || given !== order[n - 1]![1]) place++
      box.mark(option, place)
    }
    box.cast(Number(many))
    if (box.overflows) return fault('file_too_large_number', i + 1, many)
    groups.add(fields)
  }
  if (options.length === 0) return fault('file_too_few_options', first + 1)
  if (options.length > MOST_OPTIONS) return fault('file_too_many_options', first + 1, options.length)
  return ok({
    format: 'csv',
    title: '',
    voteType: 'ranking',
    ballots: sortedByName(box, options),
    withdrawn: [],
    groups: groups.seal(),
  })
}

const placeOf = (name: string) => Number(PLACE.exec(name)![1])

/** Options in the order of their names, so that the order of the ballots leaves no trace. */
function sortedByName(box: BallotBox, options: readonly Option[]) {
  const order = options.map((_, i) => i).sort((a, b) => (options[a]!.id < options[b]!.id ? -1 : 1))
  const place = new Uint16Array(options.length)
  order.forEach((from, to) => (place[from] = to))
  const sealed = box.seal(
    'ranked',
    order.map((from) => options[from]!),
  )
  return { ...sealed, option: sealed.option.map((option) => place[option]!) }
}
