import { newId } from './hash-of.ts'
import { forget, read, readAll, write } from './local-store.ts'
import { inOrder, outgoingToTell, photosOf } from './pending.ts'
import { forgetPhoto } from './photo-bytes.ts'
import type { Draft, LocalPhoto, Outgoing } from './rows.ts'
import { wordsOf } from './words-of.ts'

/** Reads the draft of a branch; there is always one. */
export async function openDraft(unitId: string): Promise<Draft> {
  const known = await read('drafts', unitId)
  if (known !== undefined) return known
  const draft = { unitId, clientId: newId(), fields: {}, holdsPhotos: false }
  await write('drafts', unitId, draft)
  return draft
}

/** Empties the draft, which gets another id, and gives the new one. */
async function renewDraft(unitId: string): Promise<Draft> {
  await forget('drafts', unitId)
  return openDraft(unitId)
}

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
  await renewDraft(unitId)
}

/** Takes a Submission that was refused back into the form. */
export async function writeAgain({ clientId, unitId, fields }: Outgoing): Promise<void> {
  await write('drafts', unitId, { unitId, clientId, fields, holdsPhotos: false })
  await forget('outgoing', clientId)
  location.reload()
}

/** What a new form holds already. */
const GIVEN = new Set(['way', 'eventDate', 'genre', 'dayPart', 'pillar', 'class'])

/** Tells whether there is nothing to send: no photo and not a word. */
export async function isBlank({ unitId, clientId }: Draft, fields: Draft['fields']): Promise<boolean> {
  const isWritten = Object.entries(fields).some(
    ([name, values]) =>
      !GIVEN.has(name) && !name.startsWith('woven-') && values.some(value => value.trim() !== ''),
  )
  return !isWritten && inOrder(await photosOf(unitId), clientId).length === 0
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
