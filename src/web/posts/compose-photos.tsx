import { PHOTO_LIMIT } from '../../publishing/index.ts'
import { Field, FieldError } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { useView } from '../views/view.ts'
import { altTextField, type DraftPhoto } from './compose-draft.ts'
import { COLLAGE_COUNTS, DRAW_CARD, DRAW_COLLAGE } from './draw-photo.ts'

/** Where the form goes with a photo's button, and what draws the photos anew where there is a script. */
interface PhotoTarget {
  readonly formAction: string
  readonly drawnBy: string
}

interface ComposePhotosProps extends PhotoTarget {
  readonly photos: readonly DraftPhoto[]
  readonly problem: string | undefined
}

/** The photos of a draft in order. Chosen files go up at once; without JavaScript with the button. */
export function ComposePhotos({ photos, problem, ...target }: ComposePhotosProps) {
  const { compose } = useView().texts
  return (
    <section id="photos" class="stack">
      <h2>{compose.photos}</h2>
      <p class="soft small">{compose.photosHint}</p>
      {problem && <FieldError>{problem}</FieldError>}
      {photos.length > 0 && (
        <ol class="photo-rows">
          {photos.map((photo, index) => (
            <PhotoRow key={photo.id} {...{ photo, index, target }} count={photos.length} />
          ))}
        </ol>
      )}
      {photos.length < PHOTO_LIMIT && <AddPhotos {...target} />}
      <DrawPhotos count={photos.length} {...target} />
    </section>
  )
}

function AddPhotos({ formAction, drawnBy }: PhotoTarget) {
  const { compose } = useView().texts
  return (
    <Field name="file" label={compose.addPhotos}>
      {control => (
        <div class="row-of">
          <input
            class="form-control"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,image/gif,image/tiff"
            {...control}
            hx-post={drawnBy}
            hx-target="#photos"
            hx-trigger="change"
            hx-indicator="#photos-coming"
          />
          <button type="submit" class="btn" name="do" value="add-photos" formAction={formAction}>
            <Icon name="photo-plus" />
            {compose.addPhotosDo}
          </button>
          <span id="photos-coming" class="when-busy" role="status">
            <Icon name="hourglass" /> {compose.photosComing}
          </span>
        </div>
      )}
    </Field>
  )
}

/** Pictures of words or of several photos, for a round-up. */
function DrawPhotos({ count, formAction, drawnBy }: PhotoTarget & { readonly count: number }) {
  const { compose } = useView().texts
  const { least, most } = COLLAGE_COUNTS
  const buttons = [
    ...(count < PHOTO_LIMIT ? [{ value: DRAW_CARD, label: compose.drawCard }] : []),
    ...(count >= least && count <= most ? [{ value: DRAW_COLLAGE, label: compose.drawCollage(count) }] : []),
  ]
  return (
    <div class="row-of">
      {buttons.map(({ value, label }) => (
        <button
          key={value}
          type="submit"
          class="btn"
          name="do"
          value={value}
          formAction={formAction}
          hx-post={drawnBy}
          hx-target="#photos"
          hx-indicator="#photos-coming"
        >
          {label}
        </button>
      ))}
    </div>
  )
}

interface PhotoRowProps {
  readonly photo: DraftPhoto
  readonly index: number
  readonly count: number
  readonly target: PhotoTarget
}

function PhotoRow({ photo, index, count, target }: PhotoRowProps) {
  const { compose } = useView().texts
  const place = index + 1
  return (
    <li class="photo-row">
      <input type="hidden" name="photo" value={photo.id} />
      <img src={`/photos/${photo.id}/thumbnail.jpg`} alt={photo.altText} width="96" height="96" />
      <div class="stack">
        <Field name={altTextField(photo.id)} label={compose.altText} isOptional>
          {control => <input class="form-control" maxLength={1000} value={photo.altText} {...control} />}
        </Field>
        <div class="row-of">
          {index > 0 && (
            <PhotoButton
              {...target}
              verb="photo-up"
              id={photo.id}
              icon="arrow-up"
              label={compose.photoUp(place)}
            />
          )}
          {place < count && (
            <PhotoButton
              {...target}
              verb="photo-down"
              id={photo.id}
              icon="arrow-down"
              label={compose.photoDown(place)}
            />
          )}
          <PhotoButton
            {...target}
            verb="photo-drop"
            id={photo.id}
            icon="trash"
            label={compose.photoRemove(place)}
          />
        </div>
      </div>
    </li>
  )
}

interface PhotoButtonProps extends PhotoTarget {
  readonly verb: 'photo-up' | 'photo-down' | 'photo-drop'
  readonly id: string
  readonly icon: IconName
  readonly label: string
}

function PhotoButton({ verb, id, icon, label, formAction, drawnBy }: PhotoButtonProps) {
  return (
    <button
      type="submit"
      class="btn btn-slim"
      name="do"
      value={`${verb}:${id}`}
      aria-label={label}
      formAction={formAction}
      hx-post={drawnBy}
      hx-target="#photos"
    >
      <Icon name={icon} />
    </button>
  )
}
