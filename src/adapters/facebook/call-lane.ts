import PQueue from 'p-queue'

interface Turn {
  /** Calls of one Page keep to their own few places, so that one that hangs never holds up the others. */
  readonly pageId: string
  readonly isUrgent: boolean
  readonly signal?: AbortSignal
}

/** Lets calls out a limited number at a time, in all and for each Page; the urgent ones leave first. */
export interface CallLane {
  /** Runs `call` when there is room. Gives null, having run nothing, when the signal is aborted before that. */
  run<T>(call: () => Promise<T>, turn: Turn): Promise<T | null>
}

interface Limits {
  readonly inAll: number
  readonly perPage: number
}

/** Makes the one lane of a process. */
export const createCallLane = ({ inAll, perPage }: Limits): CallLane => {
  const all = new PQueue({ concurrency: inAll })
  const pages = new Map<string, PQueue>()
  const queueOf = (pageId: string): PQueue => {
    const known = pages.get(pageId)
    if (known) return known
    const queue = new PQueue({ concurrency: perPage })
    queue.on('idle', () => pages.delete(pageId))
    pages.set(pageId, queue)
    return queue
  }
  return {
    run: async <T>(call: () => Promise<T>, { pageId, isUrgent, signal }: Turn) => {
      const options = { priority: isUrgent ? 1 : 0, signal }
      let running: Promise<T> | undefined
      const start = () => {
        running = call()
        return running
      }
      try {
        return await queueOf(pageId).add(() => all.add(start, options), options)
      } catch (error) {
        // The queue turns away at once when the signal fires; a call that has left still has its own answer.
        if (running) return running
        if (signal?.aborted) return null
        throw error
      }
    },
  }
}
