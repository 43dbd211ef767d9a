import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { PILLARS } from '../../publishing/index.ts'
import { ComposeTime } from '../posts/compose-time.tsx'
import { PageChoice } from '../posts/page-choice.tsx'
import { Field } from '../views/field.tsx'
import { clockText, instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'

type PostWhenProps = Pick<ItemPageProps, 'problems' | 'pages' | 'freeSlots'> & {
  readonly draft: Pick<ItemPageProps['draft'], 'pageId' | 'pillar' | 'date' | 'time'>
}

/** Where and when the Post goes out, with the Page's next free Slots at a tap. */
export function PostWhen({ draft, problems, pages, freeSlots }: PostWhenProps) {
  const { texts } = useView()
  return (
    <section id="when" class="stack">
      <h2>{texts.inbox.when}</h2>
      <PageChoice pages={pages} draft={draft} problems={problems} />
      <Field name="pillar" label={texts.compose.pillar}>
        {control => (
          <select class="form-select" {...control}>
            <option value="">{texts.compose.noPillar}</option>
            {PILLARS.map(pillar => (
              <option key={pillar} value={pillar} selected={pillar === draft.pillar}>
                {texts.pillars[pillar]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ComposeTime draft={draft} problems={problems} />
      <FreeSlots freeSlots={freeSlots} />
    </section>
  )
}

function FreeSlots({ freeSlots }: Pick<PostWhenProps, 'freeSlots'>) {
  const view = useView()
  const { compose } = view.texts
  if (freeSlots.length === 0) return <p class="soft small">{compose.noFreeSlots}</p>
  return (
    <div class="stack">
      <span class="soft small">{compose.freeSlots}</span>
      <div class="row-of">
        {freeSlots.map(at => {
          const local = `${isoDate(localDateAt(at, view.timeZone))}T${clockText(at, view.timeZone)}`
          return (
            <button key={local} type="submit" class="btn" name="do" value={`slot:${local}`}>
              {instantText(at, view)}
            </button>
          )
        })}
      </div>
    </div>
  )
}
