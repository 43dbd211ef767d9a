import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppError } from '../kernel/errors.ts'
import { type HtmlSettings, sendPage, viewOf } from './html.tsx'
import type { HtmlErrorAnswer } from './plugins/problems.ts'
import { type Problem, problemOf } from './problem.ts'
import { PlainLayout } from './views/plain-layout.tsx'
import { useView } from './views/view.ts'

/** Answers errors to people: whoever is not signed in is sent to the door, everybody else is told what to do. */
export const answerWithPage =
  (settings: HtmlSettings): HtmlErrorAnswer =>
  (error: AppError, request: FastifyRequest, reply: FastifyReply) => {
    if (error.code === 'NOT_SIGNED_IN') return reply.redirect(doorOf(request), 303)
    const view = viewOf(request, settings)
    const problem = problemOf(error, request.id, settings.locale)
    const { titles, other } = view.texts.errorPage
    const title = titles[Math.min(problem.status, 500)] ?? other
    return sendPage(reply, view, title, <ErrorPage problem={problem} title={title} />)
  }

/** A page can be opened again after signing in; a form that was sent cannot. */
function doorOf({ method, url }: FastifyRequest): string {
  const isPlain = method !== 'GET' || url === '/'
  return isPlain ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`
}

function ErrorPage({ problem, title }: { problem: Problem; title: string }) {
  const { errorPage } = useView().texts
  return (
    <PlainLayout title={title}>
      <p>{problem.detail}</p>
      {problem.solver !== 'you' && <p>{errorPage.solver[problem.solver]}</p>}
      <p>
        <a class="btn btn-primary" href="/">
          {errorPage.home}
        </a>
      </p>
      <p class="soft small">{errorPage.requestId(problem.requestId)}</p>
    </PlainLayout>
  )
}
