import { type CustomTypesConfig, types } from 'pg'

/**
 * How column values arrive, where pg's own choice loses something: `int8` is a number, refused when a number
 * cannot hold it (pg gives text); `date` stays `YYYY-MM-DD` (pg gives midnight in the machine's own zone).
 */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === types.builtins.INT8) return parseInt8
    if (format !== 'binary' && oid === types.builtins.DATE) return parseDate
    return types.getTypeParser(oid, format)
  },
}

const parseDate = (text: string): string => text

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a number`)
  return value
}
