import { pageId } from '../../kernel/ids.ts'
import type { EditorialColumn } from '../../planning/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** A column as it stands in the form, right or wrong; without a weekday it does not come back. */
export type ColumnDraft = Readonly<
  Record<'name' | 'pageId' | 'pillar' | 'templateId' | 'weekday' | 'time' | 'leadDays', string>
>

/** A column that nobody has written anything about. */
export const EMPTY_COLUMN: ColumnDraft = {
  name: '',
  pageId: '',
  pillar: '',
  templateId: '',
  weekday: '',
  time: '19:30',
  leadDays: '7',
}

/** Fills the form with a column as it is. */
export const columnDraftOf = ({ recurrence, ...column }: EditorialColumn): ColumnDraft => ({
  name: column.name,
  pageId: column.pageId ?? '',
  pillar: column.pillar ?? '',
  templateId: column.templateId ?? '',
  weekday: recurrence === null ? '' : String(recurrence.weekday),
  time: recurrence?.time ?? EMPTY_COLUMN.time,
  leadDays: recurrence === null ? EMPTY_COLUMN.leadDays : String(recurrence.leadDays),
})

/** Reads the form as it was sent. */
export const typedColumnOf = (form: Form): ColumnDraft => ({
  name: form.line('name'),
  pageId: form.line('pageId'),
  pillar: form.line('pillar'),
  templateId: form.line('templateId'),
  weekday: form.line('weekday'),
  time: form.line('time'),
  leadDays: form.line('leadDays'),
})

/** Makes the column that a form asks for. */
export const columnOf = (draft: ColumnDraft) => ({
  name: draft.name,
  pageId: draft.pageId === '' ? null : pageId(draft.pageId),
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  templateId: draft.templateId || null,
  recurrence:
    draft.weekday === ''
      ? null
      : { weekday: Number(draft.weekday), time: draft.time, leadDays: Number(draft.leadDays) },
})

/** Puts the problems of a recurrence beside its fields. */
export const columnProblems = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [path.replace('recurrence.', ''), sentence]),
  )
