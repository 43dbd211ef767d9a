import { type DocumentId, documentId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { type DocumentContent, readDocument } from './document.ts'
import { insertDocument, lockDocument, saveDocument } from './document-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'ids'>

/**
 * Registers a document. With an id, the same request again gives the same one.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const addDocument =
  ({ db, clock, ids }: Deps) =>
  async (
    actor: Actor,
    { id = documentId(ids.newId()), ...typed }: DocumentContent & { readonly id?: DocumentId | undefined },
  ): Promise<DocumentId> => {
    authorize(actor, 'guidance.write')
    const content = readDocument(typed)
    const createdAt = clock.now()
    return db.transaction().execute(async trx => {
      const row = { ...content, id, opensOn: null, closesOn: null, createdAt, createdBy: actor.id }
      if (!(await insertDocument(trx, row))) return id
      const facts = { number: content.number, summary: content.summary }
      const subject = { kind: 'document', id }
      await appendAudit(trx, { actor, action: 'document.added', subject, facts }, createdAt)
      return id
    })
  }

/**
 * Corrects what is known of a document; what is left out stays.
 * @throws {DOCUMENT_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const changeDocument =
  ({ db, clock }: Deps) =>
  async (actor: Actor, id: DocumentId, change: Partial<DocumentContent>): Promise<void> => {
    authorize(actor, 'guidance.write')
    await db.transaction().execute(async trx => {
      const { opensOn: _, closesOn: __, createdAt: ___, id: ____, ...present } = await lockDocument(trx, id)
      const content = readDocument({ ...present, ...change })
      await saveDocument(trx, id, content)
      const facts = { number: content.number, summary: content.summary }
      const subject = { kind: 'document', id }
      await appendAudit(trx, { actor, action: 'document.changed', subject, facts }, clock.now())
    })
  }
