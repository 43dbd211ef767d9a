import type { Ground } from '../../compose-ground.ts'
import { checkAuditChain } from '../../organisation/index.ts'
import { type CliTexts, fill, type Locale } from '../../web/text/index.ts'
import type { Finding } from './finding.ts'

/** Recomputes the audit's chain. */
export async function checkAudit(
  { database }: Ground,
  texts: CliTexts['doctor'],
  locale: Locale,
): Promise<Finding> {
  const { checkedCount: count, brokenAtSeq: seq } = await checkAuditChain({ db: database.db })()
  if (seq === null) return { state: 'ok', detail: fill(texts.audit, { count }, locale) }
  return { state: 'fail', detail: fill(texts.auditBroken, { seq, count }, locale) }
}
