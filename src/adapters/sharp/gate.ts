interface Waiting {
  readonly places: number
  readonly enter: () => void
}

/** Lets in work for which there are places; the rest waits in the order it came. */
export type Gate = <T>(places: number, work: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Makes a gate. Work that asks for more places than there are gets all of them: it runs alone. */
export const createGate = (allPlaces: number): Gate => {
  let free = allPlaces
  const waiting: Waiting[] = []

  const admit = () => {
    for (let next = waiting[0]; next && next.places <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.places
      next.enter()
    }
  }

  const wait = (places: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(next), 1)
        reject(signal?.reason)
        admit()
      }
      const enter = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const next: Waiting = { places, enter }
      signal?.throwIfAborted()
      signal?.addEventListener('abort', leave, { once: true })
      waiting.push(next)
      admit()
    })

  return async (wanted, work, signal) => {
    const places = Math.min(wanted, allPlaces)
    await wait(places, signal)
    try {
      return await work()
    } finally {
      free += places
      admit()
    }
  }
}
