import { type PostId, postId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { localTimeAt, printTime } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'
import { publishAtOf } from '../posts/compose-draft.ts'

/** What stands in the form about one Post of a list: what to do with it, and the time to move it to. */
export interface RowDraft {
  readonly postId: PostId
  readonly verb: string
  readonly date: string
  readonly time: string
}

/** Makes the row of a Post before anybody has typed. */
export const rowDraft = (id: PostId, verb: string, at: Date, timeZone: string): RowDraft => ({
  postId: id,
  verb,
  date: isoDate(localDateAt(at, timeZone)),
  time: printTime(localTimeAt(at, timeZone), 'HH:mm'),
})

/** Names a row's field. */
export const rowField = (name: 'do' | 'date' | 'time', id: PostId): string => `${name}-${id}`

/** Reads every row as it was sent. */
export const typedRows = (form: Form): readonly RowDraft[] =>
  form
    .all('post')
    .map(postId)
    .map(id => ({
      postId: id,
      verb: form.line(rowField('do', id)),
      date: form.line(rowField('date', id)),
      time: form.line(rowField('time', id)),
    }))

/** Finds the instant a row asks for; null when it cannot be read. */
export function instantOf(row: RowDraft, now: Date, timeZone: string): Date | null {
  const asked = publishAtOf(row, now, timeZone)
  return 'at' in asked ? asked.at : null
}

/** Tells what is wrong with rows, by their Post, from the places that `decisions.N` names. */
export const rowProblems = (
  fields: Readonly<Record<string, string>>,
  sent: readonly { readonly postId: PostId }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, sentence]) => {
      const decision = sent[Number(path.split('.')[1])]
      return decision === undefined ? [] : [[decision.postId, sentence]]
    }),
  )
