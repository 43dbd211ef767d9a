import type { Readable } from 'node:stream'

/** Bytes under their SHA-256 (hex). Two-phase: bytes stay temporary until something in the database refers to them. */
export interface ObjectStore {
  /**
   * Takes bytes in, hashing as they pass.
   * @throws {PHOTO_TOO_LARGE} when more than `limitBytes` arrive; nothing is kept
   * @throws {STORAGE_FULL} when there is no room; nothing is kept
   */
  putTemporary(
    source: Readable,
    limitBytes: number,
  ): Promise<{ temporaryId: string; sha256: string; bytes: number }>
  /**
   * Keeps a temporary object under its hash for good: once this resolves it survives a power cut. Idempotent.
   * @throws {OBJECT_NOT_FOUND} when there is neither such a temporary object nor one under the hash
   */
  makePermanent(temporaryId: string, sha256: string): Promise<void>
  /** Stores known bytes for good; gives their hash. Idempotent. */
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>
  /** Forgets a temporary object. Idempotent. */
  dropTemporary(temporaryId: string): Promise<void>
  /** Drops temporary objects that were last written before the instant; counts them. */
  tidyTemporaries(before: Date): Promise<number>
  /** @throws {OBJECT_NOT_FOUND} */
  open(sha256: string): Promise<Readable>
  /** @throws {OBJECT_NOT_FOUND} */
  read(sha256: string): Promise<Uint8Array>
  /** Removes an object for good. Idempotent. */
  remove(sha256: string): Promise<void>
  /**
   * Proves that something can be written.
   * @throws {STORAGE_FULL}
   */
  check(): Promise<void>
}
