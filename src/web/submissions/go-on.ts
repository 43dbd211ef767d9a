import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Inbox, Submission } from '../../intake/index.ts'
import type { SubmissionUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'

/** Opens what is to be looked at next, and tells there what was decided just now. */
export async function goOn(
  uses: { readonly submissions: Pick<SubmissionUses, 'listInbox'> },
  request: FastifyRequest,
  reply: FastifyReply,
  { id }: Pick<Submission, 'id'>,
): Promise<FastifyReply> {
  const next = nextOf(await uses.submissions.listInbox(actorOf(request), {}), id)
  return reply.done(next === null ? `/submissions?done=${id}` : `/submissions/${next}?done=${id}`)
}

/** The inbox is ranked anew after each decision, so the next one to look at is its first. */
const nextOf = ({ items }: Inbox, decided: Submission['id']): Submission['id'] | null =>
  items.find(({ item }) => item.id !== decided)?.item.id ?? null
