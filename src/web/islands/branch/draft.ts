import { newId } from './hash-of.ts'
import { change, forget, read, readAll, write } from './local-store.ts'
import { inOrder, outgoingToTell, photosOf } from './pending.ts'
import { forgetPhoto, readBytes } from './photo-bytes.ts'
import type { Draft, LocalPhoto, Outgoing } from './rows.ts'
import { wordsOf } from './words-of.ts'

/** Reads the draft of a branch; there is always one. */
export async function openDraft(unitId: string): Promise<Draft> {
  const known = await read('drafts', unitId)
  if (known !== undefined) return known
  const draft = { unitId, ...fresh() }
  await write('drafts', unitId, draft)
  return draft
}

const fresh = () => ({ clientId: newId(), fields: {}, holdsPhotos: false })

/**
 * Makes a draft a Submission that is on its way from now on, however often the page is closed meanwhile. Pressed twice
 * it is the same one.
 */
export async function sendDraft(draft: Draft, fields: Draft['fields']): Promise<void> {
  const { clientId, unitId } = draft
  await write('outgoing', clientId, {
    ...{ clientId, unitId, fields, words: wordsOf(fields) },
    ...{ receiptNumber: null, toldUploadIds: [], refusal: null },
  })
  await change('drafts', unitId, fresh(), row => row.clientId === clientId)
}

/** Takes a Submission that was refused back into the form; false, and nothing is done, while another stands there. */
export async function writeAgain({ clientId, unitId, fields }: Outgoing): Promise<boolean> {
  const draft = await openDraft(unitId)
  if (!(await isBlank(draft, draft.fields))) return false
  await write('drafts', unitId, { unitId, clientId, fields, holdsPhotos: false })
  await forget('outgoing', clientId)
  location.reload()
  return true
}

/** What a new form holds already. */
const GIVEN = new Set(['way', 'eventDate', 'genre', 'dayPart', 'pillar', 'class'])

/** Tells whether there is nothing to send: no photo and not a word. */
export const isBlank = async ({ unitId, clientId }: Draft, fields: Draft['fields']): Promise<boolean> =>
  !hasWords(fields) && inOrder(await photosOf(unitId), clientId).length === 0

/** Tells whether somebody wrote something. */
export const hasWords = (fields: Draft['fields']): boolean =>
  Object.entries(fields).some(
    ([name, values]) =>
      !GIVEN.has(name) && !name.startsWith('woven-') && values.some(value => value.trim() !== ''),
  )

/** Gives up photos that found no room on the phone: their bytes went with the page that held them. */
export async function giveUpLost(unitId: string): Promise<void> {
  for (const { id, isFleeting, state } of await photosOf(unitId))
    if (isFleeting && state === 'waiting' && (await readBytes(id)) === undefined)
      await change('photos', id, { state: 'refused' })
}

/** Forgets what this phone kept of Submissions that the server has whole. */
export async function tidyFinished(unitId: string): Promise<void> {
  const photos = await photosOf(unitId)
  const seat = { unitId, base: '', isDead: false }
  const untold = (await outgoingToTell(seat)).map(({ outgoing }) => outgoing.clientId)
  for (const { clientId, receiptNumber } of await readAll('outgoing')) {
    const own = inOrder(photos, clientId)
    const isDone = receiptNumber !== null && !untold.includes(clientId) && own.every(isArrived)
    if (!isDone) continue
    for (const { id } of own) await forgetPhoto(id)
    await forget('outgoing', clientId)
  }
}

const isArrived = ({ state }: LocalPhoto): boolean => state !== 'waiting'
