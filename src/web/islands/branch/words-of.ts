import { lineOf } from './form-fields.ts'
import { resultsOf } from './results-of.ts'
import type { Draft, Words } from './rows.ts'

/** Tells whether a form says nothing but these words. */
export const isSaidBy = (words: Words, fields: Draft['fields']): boolean =>
  JSON.stringify(wordsOf(fields)) === JSON.stringify(words)

/** Makes of a form's fields what the server is sent. What is empty is left out. */
export function wordsOf(fields: Draft['fields']): Words {
  const genre = lineOf(fields, 'genre')
  const optional = {
    genre,
    pillar: lineOf(fields, 'pillar'),
    eventDate: lineOf(fields, 'eventDate'),
    place: lineOf(fields, 'where'),
    // The field stays in the form, unseen, when it is no video after all.
    videoLink: genre === 'video' ? lineOf(fields, 'videoLink') : '',
  }
  return {
    title: lineOf(fields, 'title'),
    body: lineOf(fields, 'body'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    results: resultsOf(fields),
  }
}
