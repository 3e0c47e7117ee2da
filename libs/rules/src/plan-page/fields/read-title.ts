import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'

export interface Title {
  readonly title: string
  readonly jurisdiction: string | null
  readonly country: string | null
  /** The last year in the title; null where it names none. */
  readonly lastYear: number | null
  /** The line where it stands; -1 where only the file's own title names it. */
  readonly at: number
}

const YEARS = /\(?\b(20\d\d)\b(?:\s*(?:[–—\-/]|to|bis|a|à|al|until|do)\s*\b(20\d\d)\b)?\)?/
const PLAN =
  /((?:(?:ogp|open\s+government|local|lokaler|lokale|lokálny|offenes?\s+regierungshandeln|otvoreného\s+vládnutia)\s+)*(?:action\s+plan|plan\s+d['’]\s?action|plan\s+de\s+acci[oó]n|aktionsplan|akčný\s+plán|akcny\s+plan|plano\s+de\s+aç[aã]o|piano\s+d['’]\s?azione)(?:\s+(?:local|municipal|ogp|pour\s+(?:un|le)\s+gouvernement\s+ouvert|de\s+gobierno\s+abierto|for\s+open\s+government|für\s+open\s+government))*)/iu
const LABEL = new RegExp(`^${PLAN.source}\\s*:\\s*(?=\\S)`, 'iu')
const SITE = /\s*[|·•–—-]\s*(open government partnership|ogp|alliance pour.*|alianza para.*)\s*$/i
const ENDING = /\s+(?:for|pour|para|für|fur|from|de|pre|na roky|roky)$/i
const CONNECTOR = /^(?:(?:of|for|from|de la|de|du|der|die|des|del|für|fur|von|pre|mesta|the|da|do|di)\s+)+/

/** The first line that names an action plan and its years; the file's own title where no line does. */
export function findTitle(lines: readonly Line[], fileTitle: string | null): Title | null {
  const early = lines.slice(0, 120).map(({ text }) => text.replace(LABEL, ''))
  for (const isIt of [hasPlanAndYears, hasPlanAndPlace, hasYearsAndPlace]) {
    const at = early.findIndex(isIt)
    if (at >= 0) return { ...readTitle(early[at]!.replace(SITE, '')), at }
    if (fileTitle !== null && isIt(fileTitle)) return { ...readTitle(fileTitle.replace(SITE, '')), at: -1 }
  }
  return null
}

function hasPlanAndYears(text: string): boolean {
  return isShort(text) && PLAN.test(text) && YEARS.test(text)
}

function hasPlanAndPlace(text: string): boolean {
  return isShort(text) && PLAN.test(text) && /,|\(|[–—]/.test(text)
}

/** 'Open government in Detmold, Germany, 2022 – 2025' */
function hasYearsAndPlace(text: string): boolean {
  const years = YEARS.exec(text)
  return (
    isShort(text) &&
    years?.[2] !== undefined &&
    text.includes(',') &&
    /\bpl[aá]n|open gov|otvoren|abierto|ouvert/i.test(text)
  )
}

function isShort(text: string): boolean {
  return plainWords(text).split(' ').length <= 25 && !/[.!?:]$/.test(text.trim())
}

/** 'Action plan – Detmold, Germany, 2022 – 2025': what is neither the plan nor its years is the place. */
export function readTitle(title: string): Omit<Title, 'at'> {
  const years = YEARS.exec(title)
  const parts = title
    .replace(YEARS, ' ')
    .replace(PLAN, ' ')
    .replace(/[()[\]]/g, ',')
    .replace(/(^|\s)[–—-](?=\s|$)|[:|]/g, ',')
    .split(',')
    .map((part) => part.trim().replace(CONNECTOR, '').replace(ENDING, '').trim())
    .filter((part) => /\p{L}/u.test(part))
  const places = parts.filter((part) => !/\bpl[aá]n\b|aktionsplan/iu.test(part))
  const place = places.length > 0 ? places : parts
  return {
    title,
    jurisdiction: (place.length > 1 ? place.slice(0, -1).join(', ') : place[0]) ?? null,
    country: place.length > 1 ? place.at(-1)! : null,
    lastYear: years === null ? null : Number(years[2] ?? years[1]),
  }
}
