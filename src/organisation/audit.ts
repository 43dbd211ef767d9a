import { createHash } from 'node:crypto'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Doer } from './access.ts'

type Fact = string | number | boolean | null

/** What else is worth keeping about a deed: ids, names and settings; never a token, a text or a face. */
export type AuditFacts = Readonly<Record<string, Fact | readonly Fact[]>>

/** A deed as the one who did it tells it. */
export interface Deed {
  readonly actor: Doer
  /** `thing.what-happened`, as in `page.connected`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly facts?: AuditFacts
}

/** The part of an entry that its hash covers. */
export interface AuditRecord {
  readonly at: Date
  readonly actorKind: Doer['kind']
  readonly actorId: string
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly facts: Readonly<Record<string, unknown>>
}

export interface AuditEntry extends AuditRecord {
  readonly seq: number
  readonly previousHash: string
  readonly hash: string
}

/** Stands before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** Writes a deed down as a record. */
export const recordOf = ({ actor, action, subject, facts = {} }: Deed, at: Date): AuditRecord => ({
  at,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  action,
  subjectKind: subject.kind,
  subjectId: subject.id,
  facts,
})

/** Computes an entry's hash (SHA-256, hex) over the hash before it and everything the record says. */
export const chainHash = (previousHash: string, record: AuditRecord): string =>
  createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(fieldsOf(record))}`)
    .digest('hex')

/** Finds the first entry that does not follow from the one before it; null when all do. Order: by `seq`. */
export function firstBreak(entries: readonly AuditEntry[], previousHash: string): AuditEntry | null {
  let expected = previousHash
  for (const entry of entries) {
    const isSound = entry.previousHash === expected && entry.hash === chainHash(expected, entry)
    if (!isSound) return entry
    expected = entry.hash
  }
  return null
}

const fieldsOf = (record: AuditRecord): readonly unknown[] => [
  record.at.toISOString(),
  record.actorKind,
  record.actorId,
  record.actorName,
  record.action,
  record.subjectKind,
  record.subjectId,
  // Sorted by key when written, because `jsonb` does not keep the order in which they came.
  record.facts,
]
