import type { Submission, SubmissionPhoto } from '../../intake/index.ts'
import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { useView } from '../views/view.ts'
import { ClassFields } from './class-fields.tsx'
import { photoRefusal } from './photo-refusal.ts'

interface SubmissionPhotosProps {
  readonly submission: Submission
  /** `/b/{token}`. */
  readonly base: string
  /** Of the Submission. */
  readonly address: string
  /** It was not decided yet, so photos may be moved and left out. */
  readonly mayChange: boolean
}

/** The photos of a Submission in order: how far each is, what is missing, and what can be done about it. */
export function SubmissionPhotos({ submission, base, address, mayChange }: SubmissionPhotosProps) {
  const { sent } = useView().texts
  const { photos, removedPhotos } = submission
  return (
    <section id="photos" class="stack">
      <h2>{sent.photos}</h2>
      {photos.length === 0 && <p class="soft">{sent.noPhotos}</p>}
      <ol class="photo-rows">
        {photos.map((photo, index) => (
          <li key={photo.photoId} data-photo={photo.photoId}>
            <Thumbnail photo={photo} base={base} place={index + 1} />
            <div class="stack">
              <Standing photo={photo} />
              {mayChange && <Moves {...{ photo, address }} place={index + 1} count={photos.length} />}
              {mayChange && photo.missingTicks?.length !== 0 && photo.state !== 'refused' && (
                <ConsentForm photo={photo} address={address} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {mayChange && removedPhotos.length > 0 && <Removed photos={removedPhotos} {...{ base, address }} />}
    </section>
  )
}

interface PhotoProps {
  readonly photo: SubmissionPhoto
}

function Thumbnail({ photo, base, place }: PhotoProps & { base: string; place: number }) {
  const { sent } = useView().texts
  const label = photo.altText || sent.photo(place)
  if (photo.state !== 'ready')
    return (
      <span class="no-picture">
        <span class="visually-hidden">{label}</span>
        <Icon name={photo.state === 'refused' ? 'ban' : 'hourglass'} />
      </span>
    )
  return <img src={`${base}/photos/${photo.photoId}/thumbnail`} alt={label} width="96" height="96" />
}

function Standing({ photo }: PhotoProps) {
  const { texts, locale } = useView()
  const { sent } = texts
  return (
    <>
      <p class={photo.state === 'refused' ? 'field-error' : ''}>{sent.photoStates[photo.state]}</p>
      {photo.refusalCode !== null && <p class="small">{photoRefusal(photo.refusalCode, locale)}</p>}
      {photo.state === 'unknown' && <p class="small">{sent.photoLost}</p>}
      {photo.state === 'ready' && photo.missingTicks?.length !== 0 && (
        <p class="small">{sent.consentMissing}</p>
      )}
    </>
  )
}

function ConsentForm({ photo, address }: PhotoProps & { address: string }) {
  const { sent } = useView().texts
  const ticks = photo.class === null ? {} : { [photo.class]: photo.ticks }
  return (
    <details>
      <summary>{sent.consentEdit}</summary>
      <form class="stack" method="post" action={`${address}/photos/${photo.photoId}/class`}>
        <ClassFields label={sent.consentEdit} chosen={photo.class ?? ''} ticks={ticks} />
        <button type="submit" class="btn">
          {sent.consentSave}
        </button>
      </form>
    </details>
  )
}

interface MovesProps extends PhotoProps {
  readonly address: string
  readonly place: number
  readonly count: number
}

function Moves({ photo, address, place, count }: MovesProps) {
  const { sent } = useView().texts
  const act = (verb: string) => `${address}/photos/${photo.photoId}/${verb}`
  return (
    <div class="row-of">
      {place > 1 && <PhotoButton action={act('up')} icon="arrow-up" label={sent.up(place)} />}
      {place < count && <PhotoButton action={act('down')} icon="arrow-down" label={sent.down(place)} />}
      <PhotoButton action={act('remove')} icon="trash" label={sent.remove(place)} />
    </div>
  )
}

function PhotoButton({ action, icon, label }: { action: string; icon: IconName; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="btn" title={label}>
        <Icon name={icon} />
        <span class="visually-hidden">{label}</span>
      </button>
    </form>
  )
}

interface RemovedProps {
  readonly photos: readonly SubmissionPhoto[]
  readonly base: string
  readonly address: string
}

function Removed({ photos, base, address }: RemovedProps) {
  const { sent } = useView().texts
  return (
    <details>
      <summary>{sent.removedTitle}</summary>
      <ol class="photo-rows">
        {photos.map((photo, index) => (
          <li key={photo.photoId}>
            <Thumbnail photo={photo} base={base} place={index + 1} />
            <PhotoButton
              action={`${address}/photos/${photo.photoId}/restore`}
              icon="arrow-back-up"
              label={sent.restore(index + 1)}
            />
          </li>
        ))}
      </ol>
    </details>
  )
}
