/** What may have stood where a copy has '?' or '�': one accented letter, or its two bytes. */
const LETTERS = ['a', 'e', 'i', 'o', 'u', 'n', 'c', 's', 'z', 'y', 'ss', 'oe']
const LOST = /[?\ufffd]{1,2}/g
const WORD = /[\p{L}?\ufffd]*(?:\p{L}[?\ufffd]{1,2}(?=\p{L})|\ufffd)[\p{L}?\ufffd]*/gu
const MOST_PER_WORD = 2

/** The text, and behind it each word that has lost letters, written with every letter that it may have had. */
export function withLostLetters(text: string): string {
  if (!/\ufffd|\p{L}\?\p{L}/u.test(text)) return text
  const words = (text.match(WORD) ?? []).filter((word) => (word.match(LOST) ?? []).length <= MOST_PER_WORD)
  return [text.replace(WORD, ' '), ...words.flatMap(spellings)].join(' ')
}

function spellings(word: string): readonly string[] {
  const at = word.search(LOST)
  if (at < 0) return [word]
  const [lost] = LOST_ONCE.exec(word.slice(at))!
  const [before, after] = [word.slice(0, at), word.slice(at + lost.length)]
  return LETTERS.flatMap((letter) => spellings(`${before}${letter}${after}`))
}

const LOST_ONCE = /^[?\ufffd]{1,2}/
