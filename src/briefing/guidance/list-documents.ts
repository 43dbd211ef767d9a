import { cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import type { DocumentId } from '../../kernel/ids.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { foldForSearch } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { ListedDocument, WholeDocument } from './asked-document.ts'
import { type AskedUnit, countAnswered } from './asked-unit.ts'
import { citationOf, commentStateOn, type GuidanceDocument } from './document.ts'
import { findDocuments, requireDocument } from './document-store.ts'
import { gatherAsked } from './gather-asked.ts'
import type { GuidanceDeps } from './guidance-deps.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'timeZone'>

interface DocumentQuery {
  /** Found without diacritics. */
  readonly q?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Lists documents, the latest first, undated ones last. */
export const listDocuments =
  ({ db, clock, timeZone }: Deps) =>
  async (actor: Actor, { q = '', limit, cursor }: DocumentQuery): Promise<Listed<ListedDocument>> => {
    authorize(actor, 'guidance.read')
    const [day, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const after = day === undefined ? undefined : { day, id }
    const rows = await findDocuments(db, foldForSearch(q.trim()), { limit: limit + 1, after })
    const today = isoDateAt(clock.now(), timeZone)
    const asked = await gatherAsked(db, rows, today)
    return cutPage(
      rows,
      limit,
      row => listed(row, asked.get(row.id) ?? [], today),
      row => [row.issuedOn ?? '', row.id],
    )
  }

/** Reads a document with what branches said of it. @throws {DOCUMENT_NOT_FOUND} */
export const getDocument =
  ({ db, clock, timeZone }: Deps) =>
  async (actor: Actor, id: DocumentId): Promise<WholeDocument> => {
    authorize(actor, 'guidance.read')
    const today = isoDateAt(clock.now(), timeZone)
    const document = await requireDocument(db, id)
    const asked = (await gatherAsked(db, [document], today)).get(id) ?? []
    return { ...listed(document, asked, today), asked }
  }

const listed = (document: GuidanceDocument, asked: readonly AskedUnit[], today: string): ListedDocument => ({
  ...document,
  citation: citationOf(document),
  commentState: commentStateOn(document, today),
  askedCount: asked.length,
  answeredCount: countAnswered(asked),
})
