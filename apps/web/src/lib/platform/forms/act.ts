import { newId } from '@tilia/kernel'
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { leaveFlash, type Flash } from '../flash.ts'
import { formatter, type Formatter } from '../format.ts'
import { link } from '../locale.ts'
import type { FieldError, Refusal } from '../refusals/refusal.ts'
import { fieldSentence, sentence } from '../refusals/sentence.ts'
import { isSecret, type FormState } from './form-state.ts'
import { askToSignIn, sentByScript } from './pending.ts'

/** A form that was sent: reads its fields, and ends in one of two ways, `refuse` or `done`. */
export class SentForm {
  constructor(
    readonly name: string,
    readonly event: RequestEvent,
    private readonly data: FormData,
  ) {}

  /** What stands in a field, without space around it; empty where there is none. */
  text(field: string): string {
    const value = this.data.get(field)
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
  }

  /** Exactly as typed: for passwords. */
  raw(field: string): string {
    const value = this.data.get(field)
    return typeof value === 'string' ? value : ''
  }

  /** The text, or null where the field was left empty. */
  optional(field: string): string | null {
    return this.text(field) || null
  }

  all(field: string): string[] {
    return this.data.getAll(field).filter((value) => typeof value === 'string')
  }

  checked(field: string): boolean {
    return this.data.has(field)
  }

  /** A whole number, null where the field is empty, NaN where something else stands there. */
  whole(field: string): number | null {
    const text = this.text(field)
    if (!text) return null
    return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  }

  file(field: string): File | null {
    const value = this.data.get(field)
    return value instanceof File && value.size > 0 ? value : null
  }

  /** Made by the page: the same form sent twice makes one thing. A visitor's page has none, and must sign in first. */
  get key(): string {
    return this.text('key') || newId()
  }

  /**
   * Nothing was done: the page again, with the sentences beside the fields and all that was typed. Status 422.
   * `words` says it better than the general sentence does: `{ title: { required: () => 'Give your idea a headline.' } }`.
   */
  refuse(refusal: Refusal, words: Words = {}): ActionFailure<FormState> {
    if (refusal.__typename === 'NotSignedIn' && !sentByScript(this.event)) askToSignIn(this.event)
    const errors: Record<string, string> = {}
    if (refusal.__typename === 'InvalidInput') {
      for (const error of refusal.fields) {
        const field = fieldOf(error.field)
        errors[field] ??= words[field]?.[error.code]?.(error) ?? fieldSentence(error)
      }
    }
    const message = Object.keys(errors).length ? null : sentence(refusal, this.format)
    return this.state(message, errors, refusal.__typename)
  }

  /** For what the web app itself sees is missing, before it asks: `{ date: m.refusals_field_not_a_date() }`. */
  wrong(errors: Readonly<Record<string, string>>): ActionFailure<FormState> {
    return this.state(null, errors, null)
  }

  /** Done: off to a page, with a sentence about what was done. Status 303. */
  done(path: string, said?: string, kind: Flash['kind'] = 'done'): never {
    if (said) leaveFlash(this.event.cookies, { kind, text: said })
    // A fragment of our own: else the browser keeps the `#errors` that the form was sent to.
    redirect(303, `${link(path)}${path.includes('#') ? '' : said ? '#message' : '#top'}`)
  }

  /** More was sent than is read. So nothing of it is given back, and the sentence says where it still is. */
  tooMuch(upload: Upload | undefined): ActionFailure<FormState> {
    return upload ? this.wrong({ [upload.field]: upload.tooLarge() }) : this.state(m.refusals_too_much(), {}, null)
  }

  get format(): Formatter {
    return formatter(this.event.locals.locale, this.event.locals.city?.timeZone ?? 'UTC')
  }

  private state(
    message: string | null,
    errors: FormState['errors'],
    refusal: FormState['refusal'],
  ): ActionFailure<FormState> {
    return fail(422, { form: this.name, message, errors, values: this.values(), refusal })
  }

  private values(): FormState['values'] {
    const values: Record<string, string | string[]> = {}
    for (const field of new Set(this.data.keys())) {
      if (isSecret(field)) continue
      const all = this.all(field)
      values[field] = all.length > 1 ? all : (all[0] ?? '')
    }
    return values
  }
}

/** The api names the path in its input (`input.title`); the field is its last word. */
const fieldOf = (path: string): string => path.split('.').at(-1) ?? path

/** Field → code → sentence. */
export type Words = Readonly<Record<string, Readonly<Record<string, (error: FieldError) => string>>>>

type Outcome = ActionFailure<FormState>

/** What a form may weigh that takes files: `field` is where its page says that a file was too large. */
export interface Upload {
  readonly field: string
  readonly most: number
  readonly tooLarge: () => string
}

/** Of a form without files: more than all fields of the longest one may hold. */
const MOST_BYTES = 512 * 1024

/**
 * One form, one mutation:
 *
 *     export const actions = {
 *       publish: act('publish', async (form) => {
 *         const { publishIdea } = await form.event.locals.ask(PUBLISH, { input: { title: form.text('title'), key: form.key } })
 *         if (isRefusal(publishIdea)) return form.refuse(publishIdea)
 *         return form.done(`/ideas/${publishIdea.number}`, 'Your idea is published.')
 *       }),
 *     }
 */
export const act =
  (name: string, run: (form: SentForm) => Promise<Outcome>, upload?: Upload) =>
  async (event: RequestEvent): Promise<Outcome> => {
    const weight = Number(event.request.headers.get('content-length') ?? 0)
    if (weight > (upload?.most ?? MOST_BYTES)) return new SentForm(name, event, new FormData()).tooMuch(upload)
    return run(new SentForm(name, event, await event.request.formData()))
  }
