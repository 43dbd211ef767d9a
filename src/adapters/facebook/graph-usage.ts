import { z } from 'zod'

/** How much of its allowance one call's answer says is used. */
export interface GraphUsage {
  readonly networkPageId: string
  /** The highest of the shares told, in percent; Facebook throttles at 100. */
  readonly appPercent: number
  readonly pagePercent: number
  /** Minutes until the Page may be called again; 0 when it may or when Facebook does not tell. */
  readonly regainMinutes: number
}

const share = z.coerce.number().min(0).catch(0)
const shares = z.object({ call_count: share, total_time: share, total_cputime: share })
const business = z.record(
  z.string(),
  z.array(shares.extend({ estimated_time_to_regain_access: share })).catch([]),
)

const highest = (all: readonly z.infer<typeof shares>[]): number =>
  Math.max(0, ...all.flatMap(one => [one.call_count, one.total_time, one.total_cputime]))

/**
 * Reads `X-App-Usage` and `X-Business-Use-Case-Usage`; an absent or unreadable header counts as nothing used.
 * @see Graph API rate-limiting guide, 2026-09
 */
export const readUsage = (headers: Headers, networkPageId: string): GraphUsage => {
  const app = shares.safeParse(json(headers.get('x-app-usage'))).data
  const uses = business.safeParse(json(headers.get('x-business-use-case-usage'))).data ?? {}
  // Up to 32 objects may be told of; where this Page is not among them the worst one counts.
  const ours = uses[networkPageId] ?? Object.values(uses).flat()
  return {
    networkPageId,
    appPercent: app ? highest([app]) : 0,
    pagePercent: highest(ours),
    regainMinutes: Math.max(0, ...ours.map(use => use.estimated_time_to_regain_access)),
  }
}

const json = (text: string | null): unknown => {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
