import { useEffect, useState } from 'preact/hooks'
import { onChange } from './changes.ts'
import { inTurn } from './in-turn.ts'
import { read, readAll } from './local-store.ts'
import { photosOf } from './pending.ts'
import type { Draft, LocalPhoto, Outgoing } from './rows.ts'

/** What this phone keeps for a branch. */
export interface Kept {
  readonly draft: Draft | null
  readonly photos: readonly LocalPhoto[]
  readonly outgoing: readonly Outgoing[]
  readonly isDead: boolean
}

/** Reads what this phone keeps for a branch, at one moment. */
export const readKept = async (unitId: string): Promise<Kept> => ({
  draft: (await read('drafts', unitId)) ?? null,
  photos: await photosOf(unitId),
  outgoing: (await readAll('outgoing')).filter(outgoing => outgoing.unitId === unitId),
  isDead: (await read('seats', unitId))?.isDead ?? false,
})

/** Follows what this phone keeps for a branch; null until it was read. */
export function useKept(unitId: string): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    const follow = inTurn(async () => setKept(await readKept(unitId)))
    void follow()
    return onChange(() => void follow())
  }, [unitId])
  return kept
}
