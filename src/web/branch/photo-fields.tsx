import { PHOTO_CLASS_NAMES, PHOTO_CLASSES, type PhotoClass } from '../../intake/index.ts'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import { Choice } from './choice.tsx'
import { type SendDraft, ticksField } from './send-draft.ts'

interface PhotoFieldsProps {
  readonly draft: SendDraft
  /** `/b/{token}`. */
  readonly base: string
  readonly problem: string | undefined
}

/** The photos of a form, and who is on them: one answer for all, because without a script they are chosen together. */
export function PhotoFields({ draft, base, problem }: PhotoFieldsProps) {
  const { sending } = useView().texts
  return (
    <section id="photos" class="stack">
      <h2>{sending.photos}</h2>
      <KeptPhotos ids={draft.photoIds} base={base} />
      <div data-photos />
      <Field scope="send" name="photos" label={sending.pick} hint={sending.pickHint} error={problem}>
        {control => <input class="form-control" type="file" multiple accept="image/*" {...control} />}
      </Field>
      <ClassFields draft={draft} />
    </section>
  )
}

function KeptPhotos({ ids, base }: { ids: readonly string[]; base: string }) {
  const { sending } = useView().texts
  if (ids.length === 0) return null
  return (
    <>
      <p role="status">
        <strong>{sending.keptPhotos(ids.length)}</strong>
      </p>
      <ol class="photo-rows">
        {ids.map((id, index) => (
          <li key={id}>
            <input type="hidden" name="photo" value={id} />
            <img
              src={`${base}/photos/${id}/thumbnail`}
              alt={sending.keptPhoto(index + 1)}
              width="96"
              height="96"
            />
            <button
              type="submit"
              class="btn"
              name="do"
              value={`drop-photo:${id}`}
              formAction={`${base}#photos`}
            >
              <Icon name="trash" />
              {sending.dropPhoto(index + 1)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

function ClassFields({ draft }: { draft: SendDraft }) {
  const { sending } = useView().texts
  return (
    <fieldset class="stack" data-classes>
      <legend class="field-label">{sending.class}</legend>
      <p class="soft small">{sending.classHint}</p>
      {PHOTO_CLASS_NAMES.map(name => (
        <Choice
          key={name}
          name="class"
          value={name}
          isChosen={draft.class === name}
          label={sending.classes[name].name}
          why={sending.classes[name].why}
        >
          {PHOTO_CLASSES[name].length > 0 && <Ticks name={name} ticked={draft.ticks[name] ?? []} />}
        </Choice>
      ))}
    </fieldset>
  )
}

/** What the law asks of such a photo. Nothing is ticked before somebody ticked it. */
function Ticks({ name, ticked }: { name: PhotoClass; ticked: readonly string[] }) {
  const { sending } = useView().texts
  return (
    <>
      <p class="small">{sending.ticksWhy}</p>
      {PHOTO_CLASSES[name].map(tick => (
        <label key={tick} class="tick">
          <input type="checkbox" name={ticksField(name)} value={tick} checked={ticked.includes(tick)} />
          <span>{sending.ticks[tick]}</span>
        </label>
      ))}
      <p class="soft small">{sending.ticksNext}</p>
    </>
  )
}
