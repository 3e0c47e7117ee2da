import { applyDecorators } from '@nestjs/common'
import { Transform } from 'class-transformer'
import { IsNotEmpty, MaxLength, MinLength, ValidateIf } from 'class-validator'

/** A required text of `min` to `max` characters, tidied; refused as required, too_short or too_long with the limits. */
export function Text(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? tidy(value) : value)),
    IsNotEmpty(),
    MinLength(min, { context: { min } }),
    MaxLength(max, { context: { max } }),
  )
}

/** A text that may be left out or empty, of at most `max` characters. */
export function OptionalText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? tidy(value) || null : value)),
    ValidateIf((_, value) => value !== null && value !== undefined),
    MaxLength(max, { context: { max } }),
  )
}

/**
 * One spelling for what looks the same: composed characters, line feeds alone (a form sends pairs), no white space around
 * it, and none of the control characters that nobody types and PostgreSQL refuses to store.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}
