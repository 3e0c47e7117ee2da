import { Trouble } from '../say.mjs'

/** Turns what went wrong into the one sentence an operator can act on. */
export function explain(error) {
  if (error instanceof Trouble) return error.message
  const text = `${error.code ?? ''} ${error.message}`
  const path = error.path ?? /"(\/[^"]+)": (?:Permission|Operation|Read-only|No space)/.exec(text)?.[1]
  const place = path ? `: ${path}` : ''
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text))
    return `The disk is full${place}. Free some space and start again; nothing that was stored is lost.`
  if (/^[0-9][0-9A-Z]{4}$/.test(error.code)) return `The database refuses: ${error.message}`
  if (/EROFS|Read-only file system/i.test(text))
    return `Tilia cannot write here, because the file system is read-only${place}. Set TILIA_DATA to a folder it may write to.`
  if (/EACCES|EPERM|Permission denied|Operation not permitted/i.test(text)) {
    const who =
      process.getuid?.() === 0 ? ' (as root, PostgreSQL and Redis run as nobody, who must be able to enter it)' : ''
    return `Tilia has no right to write here${place || `: ${error.message}`}${who}. Change the folder's rights, or set TILIA_DATA to another.`
  }
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/.test(text))
    return `A service does not answer: ${error.message || error.errors?.[0]?.message || text.trim()}`
  return error.message
}
