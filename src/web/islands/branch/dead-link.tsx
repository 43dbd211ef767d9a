import { useEffect, useState } from 'preact/hooks'
import type { Kept } from './kept.ts'
import { usePlace } from './phone-context.ts'
import { readBytes } from './photo-bytes.ts'
import type { LocalPhoto } from './rows.ts'
import { fill } from './seed.ts'
import { wordsOf } from './words-of.ts'

/** Says what to do when the link died, and gives out what nobody received yet: none of it is lost. */
export function DeadLink({ kept }: { kept: Kept }) {
  const { texts } = usePlace()
  const [isCopied, setCopied] = useState(false)
  const photos = kept.photos.filter(photo => !isReceived(photo, kept))
  const text = [
    ...kept.outgoing.filter(({ receiptNumber }) => receiptNumber === null).map(({ words }) => words),
    ...(kept.draft === null ? [] : [wordsOf(kept.draft.fields)]),
  ]
    .map(({ title, body }) => [title, body].filter(Boolean).join('\n\n'))
    .filter(Boolean)
    .join('\n\n')
  const isAnythingLeft = text !== '' || photos.length > 0
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(text)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <section class="notice notice-warm dead-link" role="alert">
      <div class="stack">
        <p>
          <strong>{texts.dead}</strong>
        </p>
        <p>{texts.deadNext}</p>
        {isAnythingLeft && <p>{texts.deadKept}</p>}
        {text !== '' && (
          <textarea class="form-control" rows={8} readOnly value={text} aria-label={texts.deadKept} />
        )}
        {text !== '' && (
          <button type="button" class="btn" onClick={() => void copy()}>
            {isCopied ? texts.copied : texts.copy}
          </button>
        )}
        <ul class="row-of">
          {photos.map((photo, index) => (
            <SaveLink key={photo.id} photo={photo} label={fill(texts.save, { place: index + 1 })} />
          ))}
        </ul>
      </div>
    </section>
  )
}

/** A photo that arrived alone is nobody's: only with its Submission it was received. */
const isReceived = ({ state, clientId }: LocalPhoto, { outgoing }: Kept): boolean =>
  state !== 'waiting' && outgoing.some(sent => sent.clientId === clientId && sent.receiptNumber !== null)

function SaveLink({ photo, label }: { photo: LocalPhoto; label: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    void readBytes(photo.id).then(bytes => setAddress(bytes && URL.createObjectURL(bytes)))
  }, [photo.id])
  return (
    <li>
      <a class="btn" href={address} download={photo.name}>
        {label}
      </a>
    </li>
  )
}
