import type { Metrics } from './adapters/metrics/create-metrics.ts'
import type { Log } from './ports/log.ts'
import type { PublishingEvents } from './publishing/publishing-events.ts'

/** Tells each business event once, as a line in the log and a figure. */
export const businessEvents = (
  log: Log,
  metrics: Pick<Metrics, 'postAccepted' | 'attemptMade'>,
): PublishingEvents => ({
  attemptMade(postId, { step, outcome, code, graph }) {
    metrics.attemptMade(step, outcome)
    log.info({ postId, step, outcome, code, graph }, 'An attempt was made')
  },
  postAccepted(postId, latenessMs) {
    metrics.postAccepted(latenessMs)
    log.info({ postId, latenessMs }, 'A Post was accepted')
  },
  postEntered(postId, state, code) {
    log.info({ postId, state, code }, 'A Post entered a state')
  },
  claimLost(postId) {
    log.warn({ postId }, 'A claim was lost to someone else')
  },
})
