import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError, hasCode } from '../../kernel/errors.ts'
import type { DecisionView, LinkDecision } from '../../publishing/index.ts'
import { bodyForm } from '../form.ts'
import type { DecideUses } from '../officer-uses.ts'
import { returnOf, seenVersion } from '../posts/decision-form.ts'
import { formProblems } from '../problems-view.ts'
import { DecidePage, type DecidePageProps } from './decide-page.tsx'
import { DecidedPage, UnknownLinkPage } from './decided-page.tsx'

const Params = z.object({ token: z.string().max(200) })
const PhotoParams = Params.extend({ photoId: z.string().max(100) })

/** Whoever holds the link decides as its person; looking at it decides nothing. */
const BY_LINK = { config: { access: 'branch-link' } } as const

/** Deciding about a Post by the link in a mail, without signing in. */
export async function decideRoutes(app: FastifyInstance, uses: DecideUses): Promise<void> {
  await app.register(async scope => {
    // The address is the key: not even our own pages are told where somebody came from.
    scope.addHook('onRequest', async (_, reply) => void reply.header('referrer-policy', 'no-referrer'))

    scope.get('/d/:token', BY_LINK, (request, reply) => show(uses, request, reply))

    scope.post('/d/:token/approve', BY_LINK, (request, reply) =>
      decide(uses, request, reply, { version: seenVersion(bodyForm(request)), decision: 'approve' }),
    )

    scope.post('/d/:token/return', BY_LINK, (request, reply) =>
      decide(uses, request, reply, { ...returnOf(bodyForm(request), request.view), decision: 'return' }),
    )

    scope.get('/d/:token/photos/:photoId', BY_LINK, async (request, reply) => {
      const { photoId } = PhotoParams.parse(request.params)
      const { post, standing, person } = await read(uses, request)
      const photo = post.photos.find(one => one.photoId === photoId)
      if (photo === undefined || standing !== 'open') throw new AppError('NOT_FOUND')
      const { jpeg, bytes } = await uses.openVariant(person, photo.photoId, 'phone')
      return reply.type('image/jpeg').header('content-length', bytes).send(jpeg)
    })
  })
}

const read = (uses: DecideUses, request: FastifyRequest): Promise<DecisionView> =>
  uses.readDecision(Params.parse(request.params).token, request.ip)

async function show(
  uses: DecideUses,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: DecidePageProps['refused'],
): Promise<FastifyReply> {
  const { decision } = request.view.texts
  try {
    const found = await read(uses, request)
    const { token } = Params.parse(request.params)
    if (found.standing !== 'open') {
      if (found.standing !== 'decided') reply.code(410)
      return reply.page(decision.title, <DecidedPage found={found} />)
    }
    const checked = await check(uses, found)
    return reply.page(decision.title, <DecidePage {...{ found, token, checked, refused }} />)
  } catch (error) {
    if (!hasCode(error, 'NOT_FOUND')) throw error
    return reply.code(404).page(decision.unknownTitle, <UnknownLinkPage />)
  }
}

async function check(uses: DecideUses, { post, person }: DecisionView) {
  const { message: text, unitId, publishAt: readAt } = post
  return { text, findings: await uses.checkText(person, { text, unitId, readAt }) }
}

/** Decides and goes back to the link, which then tells what became of it; so a second tap sees the same page. */
async function decide(
  uses: DecideUses,
  request: FastifyRequest,
  reply: FastifyReply,
  made: LinkDecision,
): Promise<FastifyReply> {
  const { token } = Params.parse(request.params)
  try {
    await uses.decideByLink(token, request.ip, made)
  } catch (error) {
    const isStale = hasCode(error, 'STALE_VERSION')
    if (isStale || hasCode(error, 'INVALID_INPUT')) return askAgain(uses, request, reply, error, isStale)
    // Whatever else stands in the way, the link's own page tells it best.
    formProblems(error, request.view.locale)
    if (hasCode(error, 'TOO_MANY_TRIES')) throw error
  }
  return reply.done(`/d/${token}`)
}

function askAgain(
  uses: DecideUses,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  isStale: boolean,
): Promise<FastifyReply> {
  const { status, fields, sentence } = formProblems(error, request.view.locale)
  const form = bodyForm(request)
  const refused = {
    isStale,
    words: form.text('words'),
    reasonCode: form.line('reasonCode'),
    problem: fields.reason ?? sentence,
  }
  return show(uses, request, reply.code(status), refused)
}
