import { onChange } from './changes.ts'
import { readKept } from './kept.ts'
import { isAllKept } from './local-store.ts'
import { sendsWhileClosed } from './offline.ts'

/**
 * Has the browser ask before this page is left, but only while that would cost something: not all found room on the
 * phone, or those of a sent Submission are under way and nobody would go on sending them.
 */
export async function asksToStay(unitId: string): Promise<void> {
  let wouldCost = false
  const look = async (): Promise<void> => {
    const { photos, draft } = await readKept(unitId)
    const isUnderWay = photos.some(
      ({ state, clientId }) => state === 'waiting' && clientId !== draft?.clientId,
    )
    wouldCost = !isAllKept() || (isUnderWay && !sendsWhileClosed())
  }
  onChange(() => void look())
  addEventListener('beforeunload', event => {
    if (wouldCost) event.preventDefault()
  })
  await look()
}
