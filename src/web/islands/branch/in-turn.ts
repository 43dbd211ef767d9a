/**
 * Makes work that is asked for again and again be done one at a time, and once more when it was asked for meanwhile: the
 * last state is never missed, and work that failed is done again the next time it is asked for.
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isStale = false
  const workOff = async (): Promise<void> => {
    try {
      while (isStale) {
        isStale = false
        await work()
      }
    } finally {
      running = null
    }
  }
  return () => {
    isStale = true
    running ??= workOff()
    return running
  }
}
