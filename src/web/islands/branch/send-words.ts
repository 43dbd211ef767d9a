import { change } from './local-store.ts'
import { outgoingToTell, photosToSend, type Untold } from './pending.ts'
import type { LocalPhoto, Seat } from './rows.ts'
import { ask, createUpload, Trouble } from './tus.ts'

/**
 * Announces the next photo, or tells the server of the next Submission; false when there is nothing to tell. A
 * Submission may be told again at any time: its `clientId` makes it one. While no photo is taken, as when storage is
 * full, its words go alone.
 * @throws {Trouble} when nothing can be told for now
 */
export async function sendNextWords(seat: Seat): Promise<boolean> {
  const photo = (await photosToSend(seat)).find(({ uploadId }) => uploadId === null)
  if (photo !== undefined) return announce(seat, photo)
  return tellNext(seat)
}

async function tellNext(seat: Seat): Promise<boolean> {
  const [untold] = await outgoingToTell(seat)
  return untold !== undefined && tell(seat, untold)
}

async function announce(seat: Seat, photo: LocalPhoto): Promise<true> {
  try {
    const uploadId = await createUpload(seat.base, photo)
    // Blurred meanwhile it is another photo, which this upload would not take.
    await change('photos', photo.id, { uploadId }, ({ sha256 }) => sha256 === photo.sha256)
  } catch (error) {
    if (isTrouble(error, 'busy') && (await tellNext(seat))) return true
    if (!isTrouble(error, 'refused')) return giveUpSeat(seat, error)
    await change('photos', photo.id, { state: 'refused' })
  }
  return true
}

async function tell(seat: Seat, { outgoing, photos }: Untold): Promise<true> {
  const known = photos.filter(({ uploadId }) => uploadId !== null)
  try {
    const response = await ask(`${seat.base}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        clientId: outgoing.clientId,
        ...outgoing.words,
        uploadIds: known.map(({ uploadId }) => uploadId),
        photos: known.filter(isDescribed).map(describe),
      }),
    })
    const receiptNumber = readReceiptNumber(await response.json())
    const toldUploadIds = known.flatMap(({ uploadId }) => uploadId ?? [])
    await change('outgoing', outgoing.clientId, { receiptNumber, toldUploadIds })
  } catch (error) {
    if (!isTrouble(error, 'refused')) return giveUpSeat(seat, error)
    await change('outgoing', outgoing.clientId, { refusal: error.message })
  }
  return true
}

const isDescribed = (photo: LocalPhoto): boolean => photo.class !== null || photo.altText !== ''

const describe = ({ uploadId, class: photoClass, ticks, altText }: LocalPhoto) => ({
  uploadId,
  ...(photoClass !== null && { class: photoClass, consent: ticks }),
  ...(altText !== '' && { altText }),
})

/** Only here is it seen that the link itself is dead. */
async function giveUpSeat(seat: Seat, error: unknown): Promise<never> {
  if (isTrouble(error, 'dead')) await change('seats', seat.unitId, { isDead: true })
  throw error
}

const isTrouble = (error: unknown, kind: Trouble['kind']): error is Trouble =>
  error instanceof Trouble && error.kind === kind

/** Read by hand: a schema library would weigh as much as all the rest of this. */
function readReceiptNumber(answer: unknown): string {
  const isReceipt = typeof answer === 'object' && answer !== null && 'receiptNumber' in answer
  if (isReceipt && typeof answer.receiptNumber === 'string') return answer.receiptNumber
  throw new Trouble('busy')
}
