/**
 * What a mail says, as plain data. Text part and HTML are both made from it, so they say the same, everything is
 * escaped, and no kind of mail can bring its own markup, pictures or tracking.
 */
export interface MailContent {
  readonly subject: string
  readonly blocks: readonly MailBlock[]
  /** Small, below: why one gets this, how to stop. */
  readonly footer?: readonly MailBlock[]
  /** Beside those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>
}

export type MailBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  /** What somebody else wrote, set apart from what the platform says. */
  | { readonly type: 'quote'; readonly text: string; readonly language?: string }
  /** The one thing to do. `url` from `MailContext.link`. */
  | { readonly type: 'button'; readonly label: string; readonly url: string }
  | { readonly type: 'link'; readonly label: string; readonly url: string }
  /** One piece of news: a title that links, and a sentence. */
  | {
      readonly type: 'item'
      readonly title: string
      readonly text: string
      readonly url: string
      readonly language?: string
    }
