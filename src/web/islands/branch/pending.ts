import { read, readAll } from './local-store.ts'
import type { LocalPhoto, Outgoing, Seat } from './rows.ts'

/** Lists photos that may leave the phone and have not arrived: those of sent Submissions first, each in its order. */
export async function photosToSend({ unitId }: Seat): Promise<readonly LocalPhoto[]> {
  const draft = await read('drafts', unitId)
  const isOfDraft = ({ clientId }: LocalPhoto): boolean => clientId === draft?.clientId
  return (await photosOf(unitId))
    .filter(photo => photo.state === 'waiting' && !(draft?.holdsPhotos && isOfDraft(photo)))
    .sort((a, b) => Number(isOfDraft(a)) - Number(isOfDraft(b)) || a.position - b.position)
}

/** Lists a branch's photos on this phone, in no order. */
export const photosOf = async (unitId: string): Promise<LocalPhoto[]> =>
  (await readAll('photos')).filter(photo => photo.unitId === unitId)

/** Lists a branch's Submissions of which the server does not know all that there is to know. */
export async function outgoingToTell({ unitId }: Seat): Promise<readonly Untold[]> {
  const photos = await photosOf(unitId)
  return (await readAll('outgoing'))
    .filter(outgoing => outgoing.unitId === unitId && outgoing.refusal === null)
    .map(outgoing => ({ outgoing, photos: inOrder(photos, outgoing.clientId) }))
    .filter(({ outgoing, photos }) => outgoing.receiptNumber === null || isNews(outgoing, photos))
}

/** A Submission with its photos, as they are to be told to the server. */
export interface Untold {
  readonly outgoing: Outgoing
  readonly photos: readonly LocalPhoto[]
}

/** Picks one Submission's photos, in the order in which they are to be seen. */
export const inOrder = (photos: readonly LocalPhoto[], clientId: string): readonly LocalPhoto[] =>
  photos.filter(photo => photo.clientId === clientId).sort((a, b) => a.position - b.position)

/** An upload that expired before its photo had arrived got another id. */
const isNews = ({ toldUploadIds }: Outgoing, photos: readonly LocalPhoto[]): boolean =>
  photos.some(({ uploadId }) => uploadId !== null && !toldUploadIds.includes(uploadId))
