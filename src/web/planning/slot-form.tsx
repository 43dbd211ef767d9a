import type { PageId } from '../../kernel/ids.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import type { SlotDraft } from './slot-draft.ts'
import type { SlotsPageProps } from './slots-page.tsx'

type SlotFormProps = SlotsPageProps & { readonly pageId: PageId }

/** Adds places to a week: each time on each weekday that is ticked. */
export function SlotForm({ pageId, slots, columns, timing, failed }: SlotFormProps) {
  const view = useView()
  const { slots: words } = view.texts
  if (!viewerMay(view, 'planning.write')) return null
  const hasFailed = failed !== undefined && 'draft' in failed
  const draft = hasFailed ? failed.draft : firstDraft(slots.length === 0, timing.defaultSlotTimes)
  const problems = hasFailed ? failed.problems : {}
  return (
    <form id="add-slots" method="post" action="/posts/slots" class="panel stack">
      <CsrfField />
      <input type="hidden" name="pageId" value={pageId} />
      <h3>{words.add}</h3>
      <Weekdays chosen={draft.weekdays} problem={problems.weekday} />
      <div class="fields-beside">
        <Field name="times" label={words.times} hint={words.timesHint} error={problems.time}>
          {control => <input class="form-control" value={draft.times} required {...control} />}
        </Field>
        <Field name="columnId" label={words.column} hint={words.columnHint} isOptional>
          {control => (
            <select class="form-select" {...control}>
              <option value="">{words.anyColumn}</option>
              {columns
                .filter(column => column.archivedAt === null)
                .map(({ id, name }) => (
                  <option key={id} value={id} selected={id === draft.columnId}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          {words.addDo}
        </button>
      </div>
    </form>
  )
}

const EVERY_DAY = ['1', '2', '3', '4', '5', '6', '7']

/** A week without places of its own begins with the usual times of every day. */
const firstDraft = (isEmpty: boolean, defaultTimes: readonly string[]): SlotDraft => ({
  weekdays: isEmpty ? EVERY_DAY : [],
  times: isEmpty ? defaultTimes.join(', ') : '',
  columnId: '',
})

function Weekdays({ chosen, problem }: { chosen: readonly string[]; problem: string | undefined }) {
  const { slots: words, time } = useView().texts
  return (
    <fieldset>
      <legend>{words.weekdays}</legend>
      <div class="row-of">
        {EVERY_DAY.map((day, index) => (
          <label class="choice" key={day}>
            <input type="checkbox" name="weekday" value={day} checked={chosen.includes(day)} />
            <span aria-hidden="true">{time.weekdays[index]}</span>
            <span class="visually-hidden">{time.weekdaysLong[index]}</span>
          </label>
        ))}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  )
}
