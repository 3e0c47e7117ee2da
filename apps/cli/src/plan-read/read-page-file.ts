import { readFile, stat } from 'node:fs/promises'
import { ok, refuse, type Result } from '@tilia/kernel'
import { decodePage } from '@tilia/rules/plan-page'

/** Larger than any page that a person saved; keeps a mistaken file from filling the memory. */
const MOST_BYTES = 20 * 1024 * 1024

type Unreadable = { readonly code: 'unreadable'; readonly sentence: string }

/** The text of a saved page, whatever its encoding; or the sentence that says why not. */
export async function readPageFile(file: string): Promise<Result<string, Unreadable>> {
  let bytes: Buffer
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) return unreadable(`${file} is too large for a page (more than 20 MB).`)
    bytes = await readFile(file)
  } catch (fault) {
    return unreadable(sentenceFor(file, (fault as NodeJS.ErrnoException).code))
  }
  const text = decodePage(bytes)
  return text === null ? unreadable(`${file} is not text: save the page as HTML or plain text.`) : ok(text)
}

function sentenceFor(file: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return `There is no file ${file}.`
    case 'EISDIR':
      return `${file} is a folder: name the saved page itself.`
    case 'EACCES':
    case 'EPERM':
      return `${file} may not be read by this user.`
    default:
      return `${file} could not be read (${code ?? 'unknown error'}).`
  }
}

function unreadable(sentence: string): Result<string, Unreadable> {
  return refuse('unreadable', { sentence })
}
