/** The time, and waiting for it. Everything above adapters reads time only through this. */
export interface Clock {
  now(): Date
  /** Waits until the instant; returns at once when it is past. Rejects with the signal's reason when aborted. */
  sleepUntil(instant: Date, signal?: AbortSignal): Promise<void>
  /** Calls back at the instant, unless canceled before by calling what it gives. */
  alarm(instant: Date, ring: () => void): () => void
}

/** Fresh randomness, passed in so that tests can fix it. */
export interface Ids {
  /** Makes an opaque id, sortable by time of making. */
  newId(): string
  /** Makes an unguessable token of 32 bytes, base64url. */
  newToken(): string
}
