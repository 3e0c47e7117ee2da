import { findConcepts } from '../lexicon/find-concepts.js'
import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'

const REPLY = /\s*\(?\b(reply|répondre|repondre|responder|antworten|odpovedať|odpovedat|rispondi)\)?\s*$/i
const SAYS = /\s*\b(says|said|dit|a dit|dice|dijo|sagt|sagte|hovorí|diz|disse)\s*:\s*$/i
const TIME = /^[^.!?]{0,40}\b\d{1,2}[:h]\d{2}\b.{0,10}$/

/** What people wrote below the page, as `Author: text`; nothing of the form that asks for more. */
export function readComments(lines: readonly Line[]): readonly string[] {
  const comments: { author: string | null; text: string[] }[] = []
  for (const { text } of lines) {
    if (asksForComment(text)) break
    if (TIME.test(text)) continue
    if (REPLY.test(text) || SAYS.test(text)) {
      const author = text.replace(REPLY, '').replace(SAYS, '').trim()
      if (author !== '') comments.push({ author, text: [] })
    } else if (comments.length > 0 && comments.at(-1)!.author !== null) comments.at(-1)!.text.push(text)
    else comments.push({ author: null, text: [text] })
  }
  return comments
    .filter(({ text }) => text.length > 0)
    .map(({ author, text }) => (author === null ? '' : `${author}: `) + text.join('\n'))
}

/** 'Leave a comment', 'No comments yet', 'Your e-mail address will not be published'. */
export function asksForComment(text: string): boolean {
  const concepts = findConcepts(text)
  if (concepts.has('noneYet') || (concepts.has('reply') && concepts.has('comment'))) return true
  return /^(leave a reply|your email address|your e mail address|required fields|votre adresse|les champs obligatoires|tu direccion|su direccion|los campos|ihre e mail adresse|deine e mail adresse|erforderliche felder|vasa e mailova adresa|vyzadovane polia)\b/.test(
    plainWords(text),
  )
}
