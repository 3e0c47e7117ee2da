/** A mail that the platform can send, by its name: what is queued, and which MailKind writes it. */
export interface MailDefinition<Facts extends MailFacts> {
  readonly name: string
  /** Only for the type checker. */
  readonly facts?: Facts
}

/** Ids, codes, numbers and dates as text. They lie in the ledger: never a token, a password or a text of a resident. */
export type MailFacts = Readonly<Record<string, string | number | boolean | null>>

const defined = new Map<string, MailDefinition<MailFacts>>()

/** `name` is `<domain>.<what it does>`, kebab-case, and lasts: it stands in the ledger. */
export function defineMail<Facts extends MailFacts = Record<string, never>>(name: string): MailDefinition<Facts> {
  if (!/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(name)) throw new Error(`Not a name of a mail: ${name}`)
  if (defined.has(name)) throw new Error(`Two mails share the name ${name}`)
  const definition = { name }
  defined.set(name, definition)
  return definition
}

/** Every mail that any loaded code may queue. */
export function definedMails(): readonly string[] {
  return [...defined.keys()]
}
