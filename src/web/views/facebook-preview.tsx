import { networkLink, networkMessage } from '../../publishing/index.ts'
import { cutMessage, isShortMessage } from './cut-message.ts'
import { Icon } from './icon.tsx'
import { useView } from './view.ts'

interface PreviewPhoto {
  readonly src: string
  readonly altText: string
}

export interface FacebookPreviewProps {
  readonly pageName: string
  readonly message: string
  readonly link: string | null
  readonly photos: readonly PreviewPhoto[]
  readonly firstComment: string | null
  readonly when: string
}

/** A Post as Facebook shows it on a phone. */
export function FacebookPreview(props: FacebookPreviewProps) {
  const { texts } = useView()
  const link = networkLink(props)
  return (
    <article class="fb" aria-label={texts.preview.label}>
      <header class="fb-head">
        <span class="fb-face" aria-hidden="true">
          {props.pageName.slice(0, 1)}
        </span>
        <div>
          <div class="fb-name">{props.pageName}</div>
          <div class="soft small">
            {props.when} · <Icon name="world" />
          </div>
        </div>
      </header>
      <Message message={networkMessage(props)} isAlone={props.photos.length === 0 && props.link === null} />
      {props.photos.length > 0 && <Album photos={props.photos} />}
      {link !== null && <LinkCard link={link} />}
      <Reactions />
      {props.firstComment && (
        <div class="fb-comment">
          <strong>{props.pageName}</strong>
          <br />
          {props.firstComment}
        </div>
      )}
    </article>
  )
}

function Message({ message, isAlone }: { message: string; isAlone: boolean }) {
  const { texts } = useView()
  if (message === '') return null
  const { start, rest } = cutMessage(message)
  return (
    <div class={isAlone && isShortMessage(message) ? 'fb-text fb-text-large' : 'fb-text'}>
      {start}
      {rest !== '' && (
        <details class="fb-rest">
          <summary>{texts.preview.seeMore}</summary>
          {rest}
        </details>
      )}
    </div>
  )
}

/** Facebook shows five photos at most and counts the others over the fifth. */
const SHOWN = 5
const ALBUMS = ['fb-album-1', 'fb-album-2', 'fb-album-3', 'fb-album-4', 'fb-album-5']

function Album({ photos }: { photos: readonly PreviewPhoto[] }) {
  const shown = photos.slice(0, SHOWN)
  const hidden = photos.length - shown.length
  return (
    <div class={`fb-album ${ALBUMS[shown.length - 1]}`}>
      {shown.map((photo, index) => (
        <div class="fb-shot" key={photo.src}>
          <img src={photo.src} alt={photo.altText} loading="lazy" />
          {hidden > 0 && index === SHOWN - 1 && <span class="fb-more-shots">+{hidden}</span>}
        </div>
      ))}
    </div>
  )
}

function LinkCard({ link }: { link: string }) {
  const host = URL.canParse(link) ? new URL(link).host : link
  return (
    <div class="fb-link">
      <div class="soft small">{host.toUpperCase()}</div>
      <div>{link}</div>
    </div>
  )
}

function Reactions() {
  const { like, comment, share } = useView().texts.preview
  return (
    <div class="fb-foot small" aria-hidden="true">
      <span>
        <Icon name="thumb-up" /> {like}
      </span>
      <span>
        <Icon name="message-circle" /> {comment}
      </span>
      <span>
        <Icon name="share-3" /> {share}
      </span>
    </div>
  )
}
