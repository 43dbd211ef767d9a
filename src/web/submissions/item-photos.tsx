import { isBlocked, type SubmissionPhoto } from '../../intake/index.ts'
import { FieldError } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import type { ItemDraft } from './item-draft.ts'
import { isShown, photoWords } from './photo-words.ts'

interface ItemPhotosProps {
  /** Every photo there is, of one Submission or of several. */
  readonly photos: readonly SubmissionPhoto[]
  readonly draft: Pick<ItemDraft, 'order' | 'photos'>
  readonly problem: string | undefined
}

/** The photos large, each with what to look at beside it; chosen or left out by a tap, put in order by buttons. */
export function ItemPhotos({ photos: known, draft, problem }: ItemPhotosProps) {
  const { inbox } = useView().texts
  const photos = draft.order.flatMap(id => known.find(({ photoId }) => photoId === id) ?? [])
  return (
    <section id="photos" class="stack">
      <h2>{inbox.photos}</h2>
      <p class="soft small">{photos.length === 0 ? inbox.noPhotos : inbox.photosHint}</p>
      {problem && <FieldError>{problem}</FieldError>}
      <ol class="album">
        {photos.map((photo, index) => (
          <PhotoItem
            key={photo.photoId}
            photo={photo}
            place={index + 1}
            count={photos.length}
            isChosen={draft.photos.some(({ id }) => id === photo.photoId)}
          />
        ))}
      </ol>
    </section>
  )
}

interface PhotoItemProps {
  readonly photo: SubmissionPhoto
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly isChosen: boolean
}

/** Only so many photos have a key of their own. */
const KEYS = 9

function PhotoItem({ photo, place, count, isChosen }: PhotoItemProps) {
  const { texts } = useView()
  const { inbox } = texts
  const id = photo.photoId
  return (
    <li class="album-item">
      <input type="hidden" name="order" value={id} />
      <Picture photo={photo} place={place} />
      <div class="row-of">
        <label class="choice">
          <input
            type="checkbox"
            name="photo"
            value={id}
            checked={isChosen}
            disabled={!isShown(photo)}
            data-key={place <= KEYS ? String(place) : undefined}
          />
          {inbox.photoUse(place)}
        </label>
        {photo.isSuggested && (
          <span class="state state-green">
            <Icon name="star" />
            {inbox.suggested}
          </span>
        )}
        <span class="row-of">
          {place > 1 && (
            <OrderButton verb="photo-up" id={id} icon="arrow-up" label={inbox.photoFirst(place)} />
          )}
          {place < count && (
            <OrderButton verb="photo-down" id={id} icon="arrow-down" label={inbox.photoLater(place)} />
          )}
        </span>
      </div>
      {photoWords(photo, texts).map(words => (
        <p key={words} class="remark">
          <Icon name="alert-triangle" />
          <span>{words}</span>
        </p>
      ))}
      {isBlocked(photo) && isShown(photo) && (
        <a href={`/photos/${id}`} aria-label={inbox.askConsentOf(place)}>
          {inbox.askConsent}
        </a>
      )}
    </li>
  )
}

function Picture({ photo, place }: Pick<PhotoItemProps, 'photo' | 'place'>) {
  const { inbox } = useView().texts
  if (!isShown(photo)) return <div class="album-empty soft">{inbox.photoStates[photo.state]}</div>
  const { photoId, altText, widthPx, heightPx } = photo
  return (
    <img
      src={`/photos/${photoId}/phone.jpg`}
      alt={altText || inbox.photoAlt(place)}
      width={widthPx ?? undefined}
      height={heightPx ?? undefined}
      loading={place > 2 ? 'lazy' : undefined}
    />
  )
}

interface OrderButtonProps {
  readonly verb: 'photo-up' | 'photo-down'
  readonly id: string
  readonly icon: 'arrow-up' | 'arrow-down'
  readonly label: string
}

function OrderButton({ verb, id, icon, label }: OrderButtonProps) {
  return (
    <button type="submit" class="btn btn-slim" name="do" value={`${verb}:${id}`} aria-label={label}>
      <Icon name={icon} />
    </button>
  )
}
