import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import type { SendDraft } from './send-draft.ts'

interface PhotoFieldsProps {
  readonly draft: SendDraft
  /** `/b/{token}`. */
  readonly base: string
  readonly problem: string | undefined
}

/** The photos of a form. */
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
