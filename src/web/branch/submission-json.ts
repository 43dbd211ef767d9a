import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Intake } from '../../intake/index.ts'
import { submissionId } from '../../kernel/ids.ts'
import type { Seat } from '../../organisation/index.ts'
import { listOf, listQuery } from '../api/schemas.ts'
import { readBy } from '../plugins/validation.ts'
import {
  answerBody,
  ownSubmissionSchema,
  sentSchema,
  submissionBody,
  viewOwn,
  viewSent,
  viewWholeOwn,
  wholeOwnSubmissionSchema,
} from './submission-schemas.ts'

/** What programs on a phone ask about Submissions. */
export type SubmissionJsonUses = Pick<
  Intake,
  'sendSubmission' | 'answerReturn' | 'listOwnSubmissions' | 'getOwnSubmission'
>

/** Tells whether a request carries JSON. */
export const carriesJson = ({ headers }: FastifyRequest): boolean =>
  (headers['content-type'] ?? '').toLowerCase().startsWith('application/json')

/** Tells whether a request is answered in JSON: whoever asks for a page, a browser, gets one. */
export const wantsJson = ({ headers }: FastifyRequest): boolean =>
  !(headers.accept ?? '').includes('text/html') && (headers.accept ?? '').includes('json')

/** Takes a Submission in: 201, or 200 when it was sent before. @throws {INVALID_INPUT} naming what does not fit */
export async function sendByJson(
  uses: SubmissionJsonUses,
  seat: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return answerSent(reply, await uses.sendSubmission(seat, readBy(submissionBody, request.body)))
}

type Sent = Awaited<ReturnType<Intake['sendSubmission']>>

/** Tells a program what was received: 201, or 200 when it was sent before. */
export const answerSent = (reply: FastifyReply, { submission, isNew }: Sent): FastifyReply =>
  answer(reply.status(isNew ? 201 : 200), sentSchema, viewSent(submission))

/** Takes an answer in. @throws {INVALID_INPUT} naming what does not fit */
export async function answerByJson(
  uses: SubmissionJsonUses,
  seat: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const submission = await uses.answerReturn(seat, idOf(request), readBy(answerBody, request.body))
  return answer(reply, wholeOwnSubmissionSchema, viewWholeOwn(submission))
}

/** Lists what a branch sent. */
export async function listByJson(
  uses: SubmissionJsonUses,
  seat: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { items, nextCursor } = await uses.listOwnSubmissions(seat, readBy(listQuery, request.query))
  return answer(reply, listOf(ownSubmissionSchema), { items: items.map(viewOwn), nextCursor })
}

/** Shows one of a branch's Submissions. */
export async function showByJson(
  uses: SubmissionJsonUses,
  seat: Seat,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const submission = await uses.getOwnSubmission(seat, idOf(request))
  return answer(reply, wholeOwnSubmissionSchema, viewWholeOwn(submission))
}

const Params = z.object({ id: z.string().max(100) })

const idOf = ({ params }: FastifyRequest) => submissionId(Params.parse(params).id)

/** Writes only what the schema names: what a branch need not know stays here. */
const answer = <Schema extends z.ZodType>(reply: FastifyReply, schema: Schema, value: z.output<Schema>) =>
  reply.type('application/json; charset=utf-8').send(JSON.stringify(z.encode(schema, value)))
