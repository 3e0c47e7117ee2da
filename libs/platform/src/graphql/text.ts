import { applyDecorators } from '@nestjs/common'
import { Transform } from 'class-transformer'
import { IsNotEmpty, MaxLength, MinLength, ValidateIf } from 'class-validator'

/** A required text of `min` to `max` characters, trimmed; refused as required, too_short or too_long with the limits. */
export function Text(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : value)),
    IsNotEmpty(),
    MinLength(min, { context: { min } }),
    MaxLength(max, { context: { max } }),
  )
}

/** A text that may be left out or empty, of at most `max` characters. */
export function OptionalText(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() || null : value)),
    ValidateIf((_, value) => value !== null && value !== undefined),
    MaxLength(max, { context: { max } }),
  )
}
