import { AppError } from '../../kernel/errors.ts'
import type { DocumentId, OpinionId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import type { Handling } from './opinion.ts'
import { lockOpinion, saveHandling } from './opinion-store.ts'

const WORDS_LIMIT = 5_000

/**
 * Says what becomes of an opinion; its branch sees it. Saying something else later takes its place.
 * @throws {OPINION_NOT_FOUND}
 * @throws {OPINION_REPLACED} when its branch says something else by now
 * @throws {INVALID_INPUT} for an explanation without words, or too many of them
 */
export const handleOpinion =
  ({ db, clock }: Pick<GuidanceDeps, 'db' | 'clock'>) =>
  async (
    actor: Actor,
    { documentId, id }: { readonly documentId: DocumentId; readonly id: OpinionId },
    typed: { readonly handling: Handling; readonly words: string },
  ): Promise<void> => {
    authorize(actor, 'guidance.write')
    const words = cleanText(typed.words)
    if (typed.handling === 'explained' && words === '') throw wrongWords('REQUIRED')
    if (words.length > WORDS_LIMIT) throw wrongWords('TOO_LONG')
    const at = clock.now()
    await db.transaction().execute(async trx => {
      const { unitId } = await lockOpinion(trx, id, documentId)
      const { handling } = typed
      await saveHandling(trx, id, {
        ...{ handling, handlingWords: words },
        ...{ handledByName: actor.name, handledAt: at },
      })
      const subject = { kind: 'document', id: documentId }
      await appendAudit(trx, { actor, action: 'opinion.handled', subject, facts: { unitId, handling } }, at)
    })
  }

const wrongWords = (code: string) =>
  new AppError('INVALID_INPUT', { fields: [{ path: 'words', code, values: { maximum: WORDS_LIMIT } }] })
