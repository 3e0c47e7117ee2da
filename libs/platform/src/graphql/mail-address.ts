import { applyDecorators } from '@nestjs/common'
import { Transform } from 'class-transformer'
import { IsNotEmpty, ValidateBy } from 'class-validator'
import { isMailAddress, mailAddress } from '../mail/mail-address.js'

/** A required e-mail address, in its one spelling; refused as required or not_an_email. */
export function MailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? (mailAddress(value) ?? value.trim()) : value)),
    IsNotEmpty(),
    ValidateBy({
      name: 'isEmail',
      validator: { validate: (value: unknown) => typeof value === 'string' && isMailAddress(value) },
    }),
  )
}
