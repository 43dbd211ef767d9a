import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type SubmissionId, submissionId } from '../../kernel/ids.ts'
import type { Seat } from '../../organisation/index.ts'
import { viewOf } from '../html.tsx'
import type { View } from '../views/view.ts'
import type { BranchSettings } from './branch-uses.ts'
import { readLink } from './read-link.ts'
import { type SeatUses, seatOf } from './seat-of.ts'

/** Who asks under a branch's link. */
export interface Asked {
  readonly token: string
  /** `/b/{token}`. */
  readonly base: string
  readonly seat: Seat
  readonly view: View
}

/** Who asks, and for which Submission; whether it is the branch's own is for intake to say. */
export interface AskedOwn extends Asked {
  readonly id: SubmissionId
  /** Of its page. */
  readonly address: string
}

/**
 * Opens the link of an address.
 * @throws {BRANCH_LINK_DEAD} {NOT_FOUND} {TOO_MANY_TRIES}
 */
export const openLink =
  (settings: BranchSettings, uses: SeatUses) =>
  async (request: FastifyRequest): Promise<Asked> => {
    const { token, base } = readLink(request)
    const seat = await seatOf(uses, { ip: request.ip, params: { token } })
    return { token, base, seat, view: viewOf(request, settings) }
  }

const Params = z.object({ id: z.string().max(200) })

/**
 * Opens the link of an address that names a Submission.
 * @throws {BRANCH_LINK_DEAD} {NOT_FOUND} {TOO_MANY_TRIES}
 */
export const openOwn =
  (settings: BranchSettings, uses: SeatUses) =>
  async (request: FastifyRequest): Promise<AskedOwn> => {
    const asked = await openLink(settings, uses)(request)
    const id = submissionId(Params.parse(request.params).id)
    return { ...asked, id, address: `${asked.base}/submissions/${id}` }
  }
