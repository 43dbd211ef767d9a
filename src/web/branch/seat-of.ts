import type { FastifyRequest } from 'fastify'
import type { Organisation, Seat } from '../../organisation/index.ts'

/** Who may reach what stands under a branch's link: whoever holds it. */
export const BY_LINK = { config: { access: 'branch-link' } } as const

/** What every address under a branch's link asks first. */
export type SeatUses = Pick<Organisation, 'openBranchLink'>

/**
 * Tells whose link the address carries.
 * @throws {BRANCH_LINK_DEAD} {NOT_FOUND} {TOO_MANY_TRIES}
 */
export const seatOf = (
  uses: SeatUses,
  request: Pick<FastifyRequest, 'ip'> & { readonly params: { readonly token: string } },
): Promise<Seat> => uses.openBranchLink(request.params.token, request.ip)
