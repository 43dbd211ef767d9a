import type { DocumentId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { findOwners } from '../meeting/briefing-store.ts'
import { findMeetingRules } from '../meeting/meeting-rules-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import type { GuidanceWords } from './guidance-words.ts'
import { getDocument } from './list-documents.ts'
import { opinionPaper, opinionSheet } from './opinion-table.ts'
import { planSheet } from './plan-table.ts'
import { readPlans } from './read-plans.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'timeZone' | 'figures' | 'sheets' | 'papers'>

/** Writes what branches said of a document, and what became of it, as a file. @throws {DOCUMENT_NOT_FOUND} */
export const exportOpinions =
  (deps: Deps) =>
  async (
    actor: Actor,
    id: DocumentId,
    { format, words }: { readonly format: 'docx' | 'xlsx'; readonly words: GuidanceWords },
  ): Promise<Uint8Array> => {
    authorize(actor, 'guidance.read')
    const document = await getDocument(deps)(actor, id)
    const { clock, timeZone, sheets, papers } = deps
    if (format === 'xlsx') return sheets.write(opinionSheet(document, { words, timeZone }), 'xlsx')
    const [rules, owners] = await Promise.all([
      findMeetingRules(deps.db),
      findOwners(
        deps.db,
        document.asked.map(({ unitId }) => unitId),
      ),
    ])
    const named = { ...rules, unitName: rules.unitName || owners.unitName }
    const { superiorName } = owners
    return papers.docx.write(
      opinionPaper(document, { words, timeZone, rules: named, superiorName, now: clock.now() }),
    )
  }

/** Writes what branches registered for a year, and what they did, as a sheet. @throws {INVALID_INPUT} */
export const exportPlans =
  (deps: Deps) =>
  async (actor: Actor, year: number, words: GuidanceWords): Promise<Uint8Array> => {
    authorize(actor, 'guidance.read')
    return deps.sheets.write(planSheet(await readPlans(deps)(actor, year), words), 'xlsx')
  }
