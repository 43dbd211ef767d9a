/** What fills a message; null where there is nothing to say. */
export type MessageValues = Readonly<Record<string, string | null>>

/** The texts of letters, which an officer may edit in `templates/messages`. */
export interface Messages {
  /** @throws {TEMPLATE_NOT_FOUND} @throws {TEMPLATE_INVALID} when the text uses a value as what it is not */
  render(name: string, values: MessageValues): { readonly subject: string; readonly text: string }
}

/** Which messages there must be, and what may fill them. */
export interface MessageRules {
  readonly names: readonly string[]
  readonly values: readonly string[]
}
