import { onChange } from './changes.ts'
import { readKept } from './kept.ts'
import { sendsWhileClosed } from './offline.ts'

/**
 * Has the browser ask before this page is left, but only while that would cost something: photos found no room on the
 * phone, or those of a sent Submission are under way and nobody would go on sending them.
 */
export async function asksToStay(unitId: string): Promise<void> {
  let wouldCost = false
  const look = async (): Promise<void> => {
    const { photos, draft } = await readKept(unitId)
    wouldCost = photos
      .filter(({ state }) => state === 'waiting')
      .some(photo => photo.isFleeting || (photo.clientId !== draft?.clientId && !sendsWhileClosed()))
  }
  onChange(() => void look())
  addEventListener('beforeunload', event => {
    if (wouldCost) event.preventDefault()
  })
  await look()
}
