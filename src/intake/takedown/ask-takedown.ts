import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError, type FieldError } from '../../kernel/errors.ts'
import { noticeId, type TakedownId, takedownId } from '../../kernel/ids.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import { cleanLine, cleanText } from '../../kernel/text.ts'
import { systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { raiseNotice } from '../../organisation/notice-store.ts'
import type { IntakeDeps } from '../deps.ts'
import { clockOf, type Relation, receiptOf, TAKEDOWN_LIMITS } from './takedown.ts'
import { askedKey } from './takedown-key.ts'
import { findTakedown, insertTakedown } from './takedown-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock' | 'ids' | 'timeZone' | 'countTakedownAsk'>

export interface TakedownInput {
  /** A link or a description. */
  readonly what: string
  readonly why: string
  readonly relation: Relation
  /** Used to answer alone; empty when the asker wants none. */
  readonly contact: string
  /** Given when a request may be repeated. */
  readonly id?: TakedownId
}

/** A taken receipt number is drawn anew; there are a million for each day. */
const DRAWS = 5

/**
 * Takes in what somebody asks to have taken down, and tells the officers. Nobody needs an account, and nothing proves
 * who asks: whoever decides looks at the photo. Answers the receipt number; the same request again, the same one.
 * @throws {INVALID_INPUT} when it does not say what, or is too long
 * @throws {TOO_MANY_TRIES} when this address asked too often
 */
export const askTakedown =
  (deps: Deps) =>
  async (address: string, input: TakedownInput): Promise<string> => {
    const asked = readInput(input)
    const id = input.id ?? takedownId(deps.ids.newId())
    const known = await findTakedown(deps.db, id)
    if (known) return known.receiptNumber
    await deps.countTakedownAsk(address)
    for (let draw = 0; draw < DRAWS; draw++) {
      const receipt = await deps.db.transaction().execute(trx => write(deps, trx, id, asked))
      if (receipt !== null) return receipt
    }
    throw new AppError('INTERNAL')
  }

type Asked = Omit<TakedownInput, 'id' | 'contact'> & { readonly contact: string | null }

function readInput({ what, why, relation, contact }: TakedownInput): Asked {
  const asked = { what: cleanText(what), why: cleanText(why), relation, contact: cleanLine(contact) || null }
  const fields: FieldError[] = asked.what === '' ? [{ path: 'what', code: 'REQUIRED' }] : []
  for (const path of ['what', 'why', 'contact'] as const) {
    const limit = TAKEDOWN_LIMITS[path]
    if ((asked[path]?.length ?? 0) > limit)
      fields.push({ path, code: 'TOO_LONG', values: { maximum: limit } })
  }
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return asked
}

async function write(
  { clock, ids, timeZone }: Deps,
  trx: Transaction<Schema>,
  id: TakedownId,
  asked: Asked,
): Promise<string | null> {
  const now = clock.now()
  const receiptNumber = receiptOf(localDateAt(now, timeZone), ids.newToken())
  const times = clockOf(now, timeZone)
  const row = { ...asked, ...times, id, receiptNumber, state: 'asked', askedAt: now, updatedAt: now } as const
  if (!(await insertTakedown(trx, row))) return (await findTakedown(trx, id))?.receiptNumber ?? null
  const subject = { kind: 'takedown', id } as const
  const facts = { receipt: receiptNumber, endsAt: times.answerDueAt.toISOString() }
  const notice = {
    id: noticeId(ids.newId()),
    kind: 'takedown-asked',
    key: askedKey(id),
    subject,
    facts,
  } as const
  await raiseNotice(trx, notice, now)
  const actor = systemActor('ask-takedown')
  await appendAudit(trx, { actor, action: 'takedown.asked', subject, facts: { receiptNumber } }, now)
  return receiptNumber
}
