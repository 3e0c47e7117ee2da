import { beginsAsQuestion } from '../headings/is-request.js'

const STARTS_ANEW = /^\s*([•◦▪▫●○■‣⁃∙·*–—#-]|\d{1,2}[.)])\s/u
const ENDS = /[.!?:;…»”"]\s*$/u

/** Joins the lines that a mail program or terminal has broken at a fixed width; leaves other texts alone. */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  const width = wrapWidth(lines)
  const joined: string[] = []
  let open: string | null = null
  for (const raw of lines) {
    const previous = joined.at(-1)
    if (open !== null && previous !== undefined && raw.trim() !== '' && continues(open, raw, width)) {
      joined[joined.length - 1] = `${previous.trimEnd()} ${raw.trim()}`
    } else joined.push(raw)
    open = raw.trim() === '' ? null : raw
  }
  return joined
}

/** The column at which the text is broken, in characters; null where its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((one) => one.trimEnd().length).filter((length) => length > 0)
  const longest = Math.max(0, ...lengths.slice(0, 5000))
  const near = lengths.filter((length) => length > longest - 15).length
  return longest >= 50 && longest <= 140 && near >= 8 && near / lengths.length > 0.2 ? longest : null
}

function continues(line: string, next: string, width: number | null): boolean {
  if (STARTS_ANEW.test(next)) return false
  const first = next.trim().split(/\s/)[0]!
  // Where a text is broken at a width, a line ends early only because its paragraph ends.
  if (width !== null) return line.trimEnd().length + 1 + first.length > width - 3
  // Elsewhere only a sentence that plainly goes on: a long line without an end, before a small letter. A question that
  // has lost its mark goes on to no answer.
  return (
    !beginsAsQuestion(line) &&
    line.trim().length >= 30 &&
    !ENDS.test(line) &&
    !line.includes(' : ') &&
    /^\p{Ll}/u.test(first)
  )
}
