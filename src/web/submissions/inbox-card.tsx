import { type InboxItem, isReviewable, type ListedSubmission, problemCount } from '../../intake/index.ts'
import { truncate } from '../../kernel/text.ts'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import { isShown } from './photo-words.ts'
import { SubmissionBadge } from './submission-badge.tsx'

/** So many photos stand beside one another; the page of the item shows them all. */
const SHOWN_PHOTOS = 3
const LONGEST_TEXT = 180

/** A Submission in the list: its photos, whose it is, and in a word why it stands where it does. */
export function InboxCard({ item, reason, turn, twins, mayBundle }: InboxItem & { mayBundle: boolean }) {
  const { inbox } = useView().texts
  const title = item.title || inbox.noTitle
  const mayChoose = mayBundle && isReviewable(item)
  return (
    <li class="panel inbox-card">
      <CardPhotos item={item} />
      <div class="stack">
        <h2>
          <a href={`/submissions/${item.id}`}>{title}</a>
        </h2>
        <div class="row-of">
          <strong>{item.unitName}</strong>
          <SubmissionBadge state={item.state} />
          {item.pillar && <PillarMark pillar={item.pillar} short />}
          {isReviewable(item) && (
            <span class="state">{turn > 1 ? inbox.turn(turn) : inbox.reasons[reason]}</span>
          )}
        </div>
        {item.body !== '' && <p>{truncate(item.body, LONGEST_TEXT)}</p>}
        <CardFacts item={item} />
        {twins.map(twin => (
          <p key={twin.id} class="remark">
            <Icon name="copy" />
            <span>
              {inbox.sameEvent(twin.unitName)}{' '}
              <a href={`/submissions/bundle?kind=merge&id=${item.id}&id=${twin.id}`}>{inbox.merge}</a>
            </span>
          </p>
        ))}
        {mayChoose && (
          <label class="choice">
            <input type="checkbox" name="id" value={item.id} />
            {inbox.choose(title)}
          </label>
        )}
      </div>
    </li>
  )
}

function CardPhotos({ item: { photos } }: { item: ListedSubmission }) {
  const shown = photos.filter(isShown).slice(0, SHOWN_PHOTOS)
  if (shown.length === 0) return null
  return (
    <div class="inbox-shots">
      {shown.map(({ photoId, altText }) => (
        <img key={photoId} src={`/photos/${photoId}/phone.jpg`} alt={altText} loading="lazy" />
      ))}
    </div>
  )
}

function CardFacts({ item }: { item: ListedSubmission }) {
  const { inbox } = useView().texts
  const problems = problemCount(item)
  const arriving = item.photos.filter(({ state }) => state === 'arriving').length
  return (
    <div class="row-of soft small">
      <span>
        {inbox.sent} <Instant at={item.receivedAt} />
      </span>
      <span>{inbox.photoCount(item.photos.length)}</span>
      {arriving > 0 && <span>{inbox.arriving(arriving)}</span>}
      {problems > 0 && (
        <span class="state state-warm">
          <Icon name="alert-triangle" />
          {inbox.problemCount(problems)}
        </span>
      )}
    </div>
  )
}
