/** Words before whose full stop no sentence ends. */
const SHORT =
  /(?:^|[\s("«„“])(?:[\p{L}]|nr|no|n[º°]|č|art|ord|dr|pr|prof|mr|mrs|ms|st|str|bzw|ca|etc|ej|p\.ej|z\.b|d\.h|u\.a|e\.v|n\.o|inc|vs|cf|tzv|napr|atď|resp|vgl|usw|sog|abs|approx)$/iu

/** The sentences of one paragraph; '1. Zusage', 'Nr. 3' and 'e.V.' are no ends. */
export function splitSentences(paragraph: string): readonly string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of paragraph.matchAll(/[.!?…]+["»”’)]*\s+(?=[\p{Lu}\p{N}"«„“‘'(¿¡])/gu)) {
    const before = paragraph.slice(from, end.index)
    if (end[0].startsWith('.') && (SHORT.test(before) || /(^|\s)\d{1,2}$/.test(before))) continue
    sentences.push(paragraph.slice(from, end.index + end[0].length).trim())
    from = end.index + end[0].length
  }
  const last = paragraph.slice(from).trim()
  return last === '' ? sentences : [...sentences, last]
}
