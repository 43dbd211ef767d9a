import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { personId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/access.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { type DecisionRow, insertDecision, useDecisionLinksUp } from './decision-store.ts'

/** What somebody who decides has seen, and how they came. */
export interface Seen {
  /** The version they read; without it the present one is meant. */
  readonly version?: number
  readonly via?: DecisionRow['via']
}

/**
 * Lets a decision pass only if it is about the text as it stands and the Post waits for one.
 * @throws {STATE_CONFLICT} {STALE_VERSION}
 */
export function requireReadable(row: PostRow, { version = row.version }: Seen): void {
  if (row.state !== 'in-review')
    throw new AppError('STATE_CONFLICT', { values: { state: row.state, wanted: 'in-review' } })
  if (version < row.approvalsFromVersion || version > row.version)
    throw new AppError('STALE_VERSION', { values: { yours: version, current: row.version } })
}

type Made = Seen & Pick<DecisionRow, 'decision'> & Partial<Pick<DecisionRow, 'reasonCode' | 'reason'>>

/** Writes a decision down; from then on none of the person's links to this Post decides again. */
export async function writeDecision(
  { ids, clock }: Pick<PublishingDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
  actor: Actor,
  row: PostRow,
  { version = row.version, via, decision, reasonCode = null, reason = null }: Made,
): Promise<void> {
  const at = clock.now()
  const by = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name }
  await insertDecision(trx, {
    ...by,
    id: ids.newId(),
    postId: row.id,
    version,
    decision,
    reasonCode,
    reason,
    via: viaOf(actor, { via }),
    at,
  })
  if (actor.kind === 'person') await useDecisionLinksUp(trx, row.id, personId(actor.id), at)
}

/** Tells how somebody came to decide. */
export const viaOf = ({ kind }: Actor, { via }: Seen): DecisionRow['via'] =>
  via ?? (kind === 'api-key' ? 'api' : 'page')
