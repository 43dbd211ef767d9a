import { CONTACT_WAYS } from '../../activity/index.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { useView } from '../views/view.ts'

/** One tap notes that somebody called, wrote or met; words may be added. */
export function ContactPart({ unitId, contactId }: { unitId: UnitId; contactId: string }) {
  const { followUp: words } = useView().texts
  return (
    <section class="stack" aria-labelledby="contact">
      <h2 id="contact">{words.noteContact}</h2>
      <form method="post" action={`/branches/${unitId}/contacts`} class="panel stack">
        <CsrfField />
        <input type="hidden" name="id" value={contactId} />
        <label class="field-label" for="contact-words">
          {words.contactWords}
        </label>
        <input id="contact-words" class="form-control" name="words" maxLength={500} />
        <div class="row-of">
          {CONTACT_WAYS.map(way => (
            <button key={way} type="submit" class="btn" name="way" value={way}>
              {words.ways[way]}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}
