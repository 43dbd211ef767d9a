import type { WrittenResult } from '../../../intake/printed-result.ts'
import type { Draft } from './rows.ts'

/** Reads the rows of results of which something was written. */
export const resultsOf = (fields: Draft['fields']): readonly WrittenResult[] =>
  (fields.resultName ?? [])
    .map((name, place) => ({ name: name.trim(), amount: (fields.resultAmount?.[place] ?? '').trim() }))
    .filter(({ name, amount }) => name !== '' || amount !== '')
