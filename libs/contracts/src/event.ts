/**
 * An event says that something happened, in the past tense, with the ids that are needed to look at it. It carries
 * no text and no personal data: it lies in the outbox for 30 days, and a handler reads the present state anyway.
 */
export interface Event<Payload = Readonly<Record<string, string>>> {
  readonly type: string
  readonly payload: Payload
}

export interface EventDefinition<Payload> {
  (payload: Payload): Event<Payload>
  readonly type: string
}

/** `type` is `<domain>.<past participle>.v<number>`; a change of payload is a new version, handled beside the old one. */
export function defineEvent<Payload extends Readonly<Record<string, string>>>(type: string): EventDefinition<Payload> {
  return Object.assign((payload: Payload): Event<Payload> => ({ type, payload }), { type })
}
