import type { Practice } from '../../intake/index.ts'
import { hasCode } from '../../kernel/errors.ts'
import { practiceId } from '../../kernel/ids.ts'
import type { Seat } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import type { View } from '../views/view.ts'
import type { BranchUses } from './branch-uses.ts'
import type { SendDraft } from './send-draft.ts'

/** Begins a draft from the good practice that an address names, and says in it whose way it is. */
export async function startFrom(
  uses: Pick<BranchUses, 'showPractice'>,
  seat: Seat,
  query: Form,
  draft: SendDraft,
  { texts }: Pick<View, 'texts'>,
): Promise<SendDraft> {
  const named = query.line('practice')
  const practice = named === '' ? null : await practiceOrNull(uses, seat, named)
  if (practice === null) return draft
  const { title, unitName, pillar } = practice
  return { ...draft, what: title, basis: texts.practices.basis(unitName), pillar: pillar ?? draft.pillar }
}

/** One that was put away meanwhile leaves an empty form, not an error. */
async function practiceOrNull(
  { showPractice }: Pick<BranchUses, 'showPractice'>,
  seat: Seat,
  named: string,
): Promise<Practice | null> {
  try {
    return await showPractice(seat, practiceId(named))
  } catch (error) {
    if (hasCode(error, 'PRACTICE_NOT_FOUND')) return null
    throw error
  }
}
