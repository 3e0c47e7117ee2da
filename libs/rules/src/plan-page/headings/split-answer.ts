import { questionOf } from './is-request.js'

export interface SplitLine {
  readonly text: string
  readonly inlineAnswer: string | null
}

/**
 * The ways in which a line can be a heading: whole, or with its answer behind a question mark or colon
 * ('How many groups took part? 9', 'Public meetings: 7'). A second request belongs to the heading
 * ('… this plan? Mention both offline and online spaces.').
 */
export function splitAnswer(text: string): readonly SplitLine[] {
  const whole: SplitLine = { text, inlineAnswer: null }
  const cut = /^(.{2,300}?[?:])\s+(\S.*)$/su.exec(text)
  if (!cut) return [whole]
  const [, head, rest] = cut as unknown as [string, string, string]
  if (questionOf(text) !== text) return [whole]
  if (head.endsWith(':') && head.split(/\s+/).length > 12) return [whole]
  return [whole, { text: head.replace(/\s*:$/, ''), inlineAnswer: rest }]
}
