import type { PhotoClass } from '../../../intake/photo-class.ts'

/** What was typed and not sent yet. There is one draft for each branch. */
export interface Draft {
  readonly unitId: string
  /** The Submission that it will become. */
  readonly clientId: string
  /** What stands in each field, by its name; several fields may have one name. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly holdsPhotos: boolean
}

/** A photo on this phone, on its way. */
export interface LocalPhoto {
  readonly id: string
  readonly unitId: string
  /** The Submission that it belongs to, or will. */
  readonly clientId: string
  readonly position: number
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly takenAt: string | null
  /** Null until the server knows of it. */
  readonly uploadId: string | null
  readonly sentBytes: number
  readonly state: 'waiting' | 'received' | 'refused'
  readonly class: PhotoClass | null
  readonly ticks: readonly string[]
  readonly altText: string
  /** Its bytes found no room on the phone: they last as long as the page. */
  readonly isFleeting: boolean
  /** How often the server refused what arrived. */
  readonly refusals: number
}

/** A Submission as the server takes it, without what follows from its photos. */
export interface Words {
  readonly title: string
  readonly body: string
  readonly genre?: string
  readonly pillar?: string
  readonly eventDate?: string
  readonly place?: string
  readonly videoLink?: string
  readonly results?: readonly { readonly name: string; readonly amount: string }[]
}

/** A Submission that somebody sent, on its way. */
export interface Outgoing {
  readonly clientId: string
  readonly unitId: string
  readonly words: Words
  /** As the form held them, to go back into it. */
  readonly fields: Draft['fields']
  /** Null until the server said that it has it. */
  readonly receiptNumber: string | null
  /** The uploads that the server was told of with it. */
  readonly toldUploadIds: readonly string[]
  /** Why the server will never take it as it stands. */
  readonly refusal: string | null
}

/** A branch whose link was opened on this phone. */
export interface Seat {
  readonly unitId: string
  /** `/b/{token}`. */
  readonly base: string
  readonly isDead: boolean
}
