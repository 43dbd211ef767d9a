import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hasCode } from '../../kernel/errors.ts'
import { bodyForm } from '../form.ts'
import type { SignInUses } from '../officer-uses.ts'
import { formProblems } from '../problems-view.ts'
import { letIn, visitOf } from './let-in.ts'
import { LinkPage } from './sign-in-page.tsx'

const Params = z.object({ token: z.string() })
const ANYONE = { config: { access: 'anyone' } } as const

/**
 * One-time links. A person who opens one is in with that one click. Messengers and mail scanners open links too,
 * to show a preview: from whoever does not look like a person's browser, a button must be pressed first, so that a
 * preview never uses the link up.
 */
export function linkRoutes(app: FastifyInstance, uses: SignInUses, isHttps: boolean): void {
  app.get('/sign-in/:token', ANYONE, async (request, reply) => {
    const { token } = Params.parse(request.params)
    if (await isOwn(uses, request, token)) return reply.done('/')
    if (isOpenedByPerson(request)) return enter(uses, request, reply, isHttps)
    return show(request, reply, null, false)
  })

  app.post('/sign-in/:token', ANYONE, (request, reply) => enter(uses, request, reply, isHttps))
}

const isOwn = async (uses: SignInUses, request: FastifyRequest, token: string): Promise<boolean> =>
  request.actor !== null && (await uses.ownerOfLink(token)) === request.actor.id

/** @see W3C Fetch Metadata Request Headers; browsers send them over https and to this machine itself */
const isOpenedByPerson = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && headers['sec-fetch-dest'] === 'document' && headers['sec-purpose'] === undefined

async function enter(
  uses: SignInUses,
  request: FastifyRequest,
  reply: FastifyReply,
  isHttps: boolean,
): Promise<FastifyReply> {
  const { token } = Params.parse(request.params)
  const form = bodyForm(request)
  try {
    return letIn(reply, await uses.signInByLink(token, visitOf(request, form)), isHttps).done('/')
  } catch (error) {
    const needsCode = hasCode(error, 'SECOND_FACTOR_NEEDED')
    if (!needsCode && !hasCode(error, 'SIGN_IN_FAILED')) throw error
    const { sentence, nextStep } = formProblems(error, request.view.locale)
    return show(request, reply.code(401), `${sentence} ${nextStep}`, true)
  }
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: string | null,
  asksCode: boolean,
): FastifyReply {
  const { token } = Params.parse(request.params)
  const page = <LinkPage token={token} problem={problem} asksCode={asksCode} />
  return reply.page(request.view.texts.signIn.title, page)
}
