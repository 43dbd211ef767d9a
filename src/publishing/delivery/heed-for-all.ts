import type { OpenPage } from '../../organisation/page.ts'
import type { PublishingDeps } from '../deps.ts'
import { type Failure, judge } from './verdict.ts'

/** Makes the whole installation heed a failure that is about the Page, its token or the app rather than one Post. */
export async function heedForAll(
  { pages, clock }: Pick<PublishingDeps, 'pages' | 'clock'>,
  page: OpenPage,
  failure: Failure,
): Promise<void> {
  const verdict = judge(failure, 0, clock.now())
  const { code } = failure.problem
  if (verdict.kind === 'reconnect') return pages.markDeadToken(page, code)
  if (verdict.kind !== 'park') return
  if (verdict.scope === 'app') await pages.parkApp(verdict.until, code)
  else await pages.parkPage(page.id, verdict.until, code)
}
