import type { Readable } from 'node:stream'

/**
 * Bytes in order: a stream, or whatever yields pieces of one. Who takes a piece has used or copied it before asking for
 * the next, because its memory may be given back then.
 */
export type Pieces = AsyncIterable<Uint8Array>

/** Bytes that stand somewhere whole, and will not change. */
export interface Whole {
  readonly temporaryId: string
  /** Hex. */
  readonly sha256: string
  readonly bytes: number
}

/** Where bytes gather until something in the database refers to them. */
export interface Temporaries {
  /**
   * Takes bytes in, hashing as they pass.
   * @throws {PHOTO_TOO_LARGE} when more than `limitBytes` arrive; nothing is kept
   * @throws {STORAGE_FULL} when there is no room; nothing is kept
   */
  putTemporary(source: Pieces, limitBytes: number): Promise<Whole>
  /** Names a place for bytes that come in parts. Nothing stands there yet. */
  nameTemporary(): string
  /**
   * Adds bytes from `offsetBytes` on. What came before the source failed, or before a limit, is kept. Two who add
   * the same bytes at once do no harm. Gives the end of what was added, and the hash when this call took it all.
   * @throws {UPLOAD_OFFSET_WRONG} when fewer bytes are there than the offset says
   * @throws {PHOTO_TOO_LARGE} when the end would be beyond `limitBytes`
   * @throws {STORAGE_FULL}
   */
  appendTemporary(
    temporaryId: string,
    part: { readonly source: Pieces; readonly offsetBytes: number; readonly limitBytes: number },
  ): Promise<{ readonly bytes: number; readonly sha256: string | null }>
  /** Counts the bytes that stand there; 0 when there is nothing. */
  countTemporary(temporaryId: string): Promise<number>
  /**
   * Copies what came in parts to a place that nobody can add to, hashing it. The parts stay until they are dropped.
   * @throws {OBJECT_NOT_FOUND}
   * @throws {STORAGE_FULL}
   */
  sealTemporary(temporaryId: string): Promise<Whole>
  /**
   * Opens what stands there whole: put, added by one call alone, or sealed.
   * @throws {OBJECT_NOT_FOUND}
   */
  openTemporary(temporaryId: string): Promise<Readable>
  /** Forgets a temporary object. Idempotent. */
  dropTemporary(temporaryId: string): Promise<void>
  /** Drops temporary objects that were last written before the instant; counts them. */
  tidyTemporaries(before: Date): Promise<number>
}

/** Bytes under their SHA-256 (hex). Two-phase: bytes stay temporary until something in the database refers to them. */
export interface ObjectStore extends Temporaries {
  /**
   * Keeps a temporary object under its hash for good: once this resolves it survives a power cut. Idempotent.
   * @throws {OBJECT_NOT_FOUND} when there is neither such a temporary object, added to by nobody since it was
   *   hashed, nor one under the hash
   */
  makePermanent(temporaryId: string, sha256: string): Promise<void>
  /** Stores known bytes for good; gives their hash. Idempotent. */
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>
  /** Tells whether it keeps such an object. */
  has(sha256: string): Promise<boolean>
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
