import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasCode } from '../../kernel/errors.ts'
import { bodyForm, type Form, formOf } from '../form.ts'
import type { SignInUses } from '../officer-uses.ts'
import { formProblems } from '../problems-view.ts'
import { letIn, letOut, visitOf } from './let-in.ts'
import { linkRoutes } from './link-routes.tsx'
import { localAddress } from './local-address.ts'
import { FreshPage, SignInPage } from './sign-in-page.tsx'

const ANYONE = { config: { access: 'anyone' } } as const

/** Coming in by password or link, and going out. */
export function signInRoutes(app: FastifyInstance, uses: SignInUses, isHttps: boolean): void {
  app.get('/sign-in', ANYONE, async (request, reply) => {
    const next = localAddress(formOf(request.query).raw('next'))
    if (request.actor !== null) return reply.done(next)
    const { signIn } = request.view.texts
    if (!(await uses.hasPeople())) return reply.page(signIn.freshTitle, <FreshPage />)
    const props = { email: '', next, problem: null, asksCode: false }
    return reply.page(signIn.title, <SignInPage {...props} />)
  })

  app.post('/sign-in', ANYONE, async (request, reply) => {
    const form = bodyForm(request)
    try {
      const typed = { email: form.line('email'), password: form.raw('password') }
      const signedIn = await uses.signInByPassword(typed, visitOf(request, form))
      return letIn(reply, signedIn, isHttps).done(localAddress(form.raw('next')))
    } catch (error) {
      return askAgain(request, reply, form, error)
    }
  })

  app.post('/sign-out', ANYONE, async (request, reply) => {
    const { actor, session } = request
    if (actor !== null && session !== null) await uses.endSession(actor, session.id)
    return letOut(reply, isHttps).done('/sign-in', 'signed-out')
  })

  linkRoutes(app, uses, isHttps)
}

function askAgain(request: FastifyRequest, reply: FastifyReply, form: Form, error: unknown): FastifyReply {
  const { status, headers, sentence, nextStep } = formProblems(error, request.view.locale)
  const asksCode = hasCode(error, 'SECOND_FACTOR_NEEDED') || form.line('code') !== ''
  const props = {
    email: form.line('email'),
    next: localAddress(form.raw('next')),
    problem: `${sentence} ${nextStep}`,
    asksCode,
  }
  const page = <SignInPage {...props} />
  return reply.code(status).headers(headers).page(request.view.texts.signIn.title, page)
}
