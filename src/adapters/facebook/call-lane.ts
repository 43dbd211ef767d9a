import PQueue from 'p-queue'

/** Lets calls out a limited number at a time; the urgent ones leave first. */
export interface CallLane {
  /** Runs `call` when there is room. Gives null, having run nothing, when the signal is aborted before that. */
  run<T>(call: () => Promise<T>, options: { isUrgent: boolean; signal?: AbortSignal }): Promise<T | null>
}

/** Makes the one lane of a process; `concurrency` is how many calls may be under way together. */
export const createCallLane = (concurrency: number): CallLane => {
  const queue = new PQueue({ concurrency })
  return {
    run: async <T>(call: () => Promise<T>, options: { isUrgent: boolean; signal?: AbortSignal }) => {
      const { isUrgent, signal } = options
      let running: Promise<T> | undefined
      const start = () => {
        running = call()
        return running
      }
      try {
        return await queue.add(start, { priority: isUrgent ? 1 : 0, signal })
      } catch (error) {
        // The queue turns away at once when the signal fires; a call that has left still has its own answer.
        if (running) return running
        if (signal?.aborted) return null
        throw error
      }
    },
  }
}
