import { DataStore, Upload } from '@tus/server'
import type { Intake } from '../../../intake/index.ts'
import { photoId } from '../../../kernel/ids.ts'
import type { Seat } from '../../../organisation/index.ts'
import type { Pieces } from '../../../ports/object-store.ts'

/** What sending a photo in parts asks. */
export type UploadUses = Pick<
  Intake,
  'beginUpload' | 'receiveUpload' | 'getUpload' | 'appendUpload' | 'cancelUpload'
>

/** One request under one seat. */
interface Arrival {
  readonly uses: UploadUses
  readonly seat: Seat
  /** The request's body. */
  readonly pieces: Pieces
}

/**
 * The uploads of one seat as the tus server sees them, for one request. The bytes go from the socket to where they
 * are kept and not through the web streams of the tus server, which take as long as all the rest.
 */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  readonly #arrival: Arrival
  /** When what was asked about is given up; null before it was asked, and once it is whole. */
  expiresAt: Date | null = null
  #begun: Awaited<ReturnType<UploadUses['beginUpload']>> | null = null

  constructor(arrival: Arrival) {
    super()
    this.#arrival = arrival
  }

  override async create(upload: Upload): Promise<Upload> {
    const { uses, seat } = this.#arrival
    const { filename = null, sha256 = null, takenAt = null } = upload.metadata ?? {}
    const announced = { lengthBytes: upload.size ?? 0, fileName: filename, sha256, takenAt }
    this.#begun = await uses.beginUpload(seat, announced)
    this.expiresAt = this.#begun.expiresAt
    upload.id = this.#begun.id
    return upload
  }

  override async getUpload(text: string): Promise<Upload> {
    const id = photoId(text)
    const { lengthBytes, arrivedBytes, expiresAt } = await this.#arrival.uses.getUpload(
      this.#arrival.seat,
      id,
    )
    this.expiresAt = arrivedBytes < lengthBytes ? expiresAt : null
    return new Upload({ id, size: lengthBytes, offset: arrivedBytes })
  }

  override async write(_: unknown, id: string, offset: number): Promise<number> {
    const { uses, seat, pieces } = this.#arrival
    return uses.appendUpload(seat, photoId(id), offset, pieces)
  }

  /** Takes in the bytes that came along with what this request began; gives where they end. */
  async receive(): Promise<number> {
    const { uses, pieces } = this.#arrival
    return this.#begun === null ? 0 : uses.receiveUpload(this.#begun, pieces)
  }

  override async remove(id: string): Promise<void> {
    await this.#arrival.uses.cancelUpload(this.#arrival.seat, photoId(id))
  }
}
