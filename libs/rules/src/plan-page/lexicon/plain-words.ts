/**
 * Lower-case words parted by single spaces: without accents, punctuation, or the ways in which two saved copies of
 * one sentence differ. 'Mise en œuvre ?' gives 'mise en oeuvre'.
 */
export function plainWords(text: string): string {
  const isPlain = !/\P{ASCII}/u.test(text)
  return (isPlain ? text.toLowerCase() : withoutAccents(text)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
}
