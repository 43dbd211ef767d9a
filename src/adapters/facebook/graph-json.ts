/**
 * Reads Graph's JSON with whole numbers too long for a double kept as text: Facebook sends some ids unquoted,
 * and 18 digits would come out changed.
 * @throws {SyntaxError} when the text is not JSON, or not all of it
 */
export const parseGraphJson = (text: string) => JSON.parse(text, keepLongIds)

const keepLongIds = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? (context?.source ?? String(value))
    : value
