import type { BackendFactory, IQueueBackend } from 'bullmq'

/** One datastore that BullMQ can stand on; the rest of this folder does not know which. */
export interface Connection<B extends IQueueBackend, C> {
  readonly factory: BackendFactory<B, C>
  /** For ringing: gives up soon. */
  readonly producer: C
  /** For taking jobs: waits for the datastore to come back. */
  readonly consumer: C
  close(): Promise<void>
}
