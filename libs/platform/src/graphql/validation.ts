import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  ValidationPipe,
} from '@nestjs/common'
import { catchError, of, type Observable } from 'rxjs'
import type { ValidationError } from 'class-validator'
import type { FieldError } from './refusals.js'

/** Thrown by the pipe, caught by the interceptor, answered as the refusal `invalid_input`. */
class InputWasInvalid extends Error {
  constructor(readonly fields: FieldError[]) {
    super('invalid_input')
  }
}

/** class-validator's constraint → our code. A constraint that is not named here is `not_valid`. */
const CODES: Readonly<Record<string, string>> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  minLength: 'too_short',
  maxLength: 'too_long',
  isEmail: 'not_an_email',
  isUrl: 'not_a_link',
  isDate: 'not_a_date',
  isISO8601: 'not_a_date',
  isIn: 'not_one_of',
  isEnum: 'not_one_of',
  min: 'too_small',
  max: 'too_large',
  arrayMaxSize: 'too_many',
  arrayMinSize: 'too_few',
  isUuid: 'not_valid',
  matches: 'not_valid',
}

const ORDER = Object.keys(CODES)

function firstError(field: string, error: ValidationError): FieldError {
  const constraints = Object.keys(error.constraints ?? {}).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const constraint = constraints[0] ?? 'unknown'
  const facts = (error.contexts?.[constraint] ?? {}) as { min?: number; max?: number }
  return { field, code: CODES[constraint] ?? 'not_valid', min: facts.min ?? null, max: facts.max ?? null }
}

export function fieldErrorsOf(errors: readonly ValidationError[], path: readonly string[] = []): FieldError[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property]
    const own = error.constraints ? [firstError(here.join('.'), error)] : []
    return [...own, ...fieldErrorsOf(error.children ?? [], here)]
  })
}

export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InputWasInvalid(fieldErrorsOf(errors)),
  })
}

/** Bad input is a refusal like any other, so that forms treat it in one way. */
@Injectable()
export class InvalidInputAsRefusal implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((fault: unknown) => {
        if (!(fault instanceof InputWasInvalid)) throw fault
        return of({ __typename: 'InvalidInput', code: 'invalid_input', fields: fault.fields })
      }),
    )
  }
}
