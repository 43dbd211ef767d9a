import { useEffect, useState } from 'preact/hooks'
import type { Kept } from './kept.ts'
import { usePlace } from './phone-context.ts'
import { fill } from './seed.ts'
import type { TroubleKind } from './tus.ts'

/** Says in figures how far the photos are, and what stands in their way. */
export function SendingSummary({ kept, trouble }: { kept: Kept; trouble: TroubleKind | null }) {
  const { texts } = usePlace()
  const isOnline = useOnline()
  const { photos, draft } = kept
  const isHeld = ({ clientId, state }: Kept['photos'][number]): boolean =>
    state === 'waiting' && draft?.holdsPhotos === true && clientId === draft.clientId
  const [held, free] = [photos.filter(isHeld), photos.filter(photo => !isHeld(photo))]
  const count = free.filter(({ state }) => state !== 'refused').length
  const received = free.filter(({ state }) => state === 'received').length
  const waiting = count - received
  const figures =
    waiting === 0
      ? fill(texts.allReceived, { count })
      : `${fill(texts.received, { received, count })}. ${fill(texts.waiting, { count: waiting })}.`
  const why = isOnline ? (trouble === 'busy' ? texts.busy : texts.weak) : texts.offline
  const isStuck = !isOnline || (trouble !== null && waiting > 0)
  return (
    <div class="sending" role="status" aria-live="polite">
      {count > 0 && <p>{figures}</p>}
      {waiting > 0 && (
        <progress max={sumOf(free, 'bytes')} value={sumOf(free, 'sentBytes')} aria-label={figures} />
      )}
      {held.length > 0 && <p>{fill(texts.held, { count: held.length })}</p>}
      {isStuck && <p class="sending-why">{why}</p>}
      {photos.some(({ isFleeting, state }) => isFleeting && state === 'waiting') && <p>{texts.fleeting}</p>}
    </div>
  )
}

const sumOf = (photos: Kept['photos'], name: 'bytes' | 'sentBytes'): number =>
  photos.reduce((sum, photo) => sum + (photo.state === 'received' ? photo.bytes : photo[name]), 0)

/** What the browser believes; only a refusal to believe it is certain. */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
