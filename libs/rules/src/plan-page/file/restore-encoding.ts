import { fromWindows1252 } from './windows-1252.js'

/** Whether UTF-8 was once read as Windows-1252 and saved so: 'DÃ©fis', 'gewÃ¤hlt', 'â€“'. */
export function hasLostItsEncoding(text: string): boolean {
  return (
    (text.slice(0, 200_000).match(/Ã[\u0080-\u00bf©¤¶¼³±ª¨‰–œ]|â€[\u0080-\u00ff“”™˜¢¦]|Â[\u00a0«»°]/g)?.length ?? 0) >=
    3
  )
}

/** The text as it was; as it is where not all of it was read so. */
export function restoreEncoding(text: string): string {
  const bytes = fromWindows1252(text)
  if (bytes === null) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
