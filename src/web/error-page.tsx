import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppError } from '../kernel/errors.ts'
import { isUnderLink, sendBranchProblem } from './branch/problem-page.tsx'
import { type HtmlSettings, sendPage, viewOf } from './html.tsx'
import type { HtmlErrorAnswer } from './plugins/problems.ts'
import { type Problem, problemOf } from './problem.ts'
import { Notice } from './views/notice.tsx'
import { PlainLayout } from './views/plain-layout.tsx'
import { renderPart } from './views/render.tsx'
import { useView, type View } from './views/view.ts'

/**
 * Answers errors to people. Whoever asks for a page and is not signed in is sent to the door; a form that was sent
 * meanwhile stays in the browser and can be sent again; a part of a page leaves the page as it is.
 */
export const answerWithPage =
  (settings: HtmlSettings): HtmlErrorAnswer =>
  (error: AppError, request: FastifyRequest, reply: FastifyReply) => {
    const view = viewOf(request, settings)
    const isStranger = error.code === 'NOT_SIGNED_IN'
    const problem = problemOf(error, request.id, settings.locale)
    if (isUnderLink(request.url)) return sendBranchProblem(reply, view, problem)
    if (request.headers['hx-request'] !== undefined)
      return isStranger && request.method === 'GET'
        ? reply.header('hx-refresh', 'true').send('')
        : sendNotice(reply, view, isStranger ? <SignInAgain /> : problem.detail)
    if (isStranger && request.method === 'GET') return reply.redirect(doorTo(request.url), 303)
    const { titles, other } = view.texts.errorPage
    const title = titles[Math.min(problem.status, 500)] ?? other
    return sendPage(reply, view, title, <ErrorPage problem={problem} title={title} />)
  }

const doorTo = (url: string): string =>
  url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`

/** Puts a problem with a part of the page above the page, and leaves that part alone. */
const sendNotice = (reply: FastifyReply, view: View, text: Parameters<typeof Notice>[0]['children']) =>
  reply
    .type('text/html; charset=utf-8')
    .headers({ 'hx-retarget': '#problem', 'hx-reswap': 'innerHTML' })
    .send(renderPart(view, <Notice kind="bad">{text}</Notice>))

function ErrorPage({ problem, title }: { problem: Problem; title: string }) {
  const { errorPage } = useView().texts
  const isStranger = problem.code === 'NOT_SIGNED_IN'
  return (
    <PlainLayout title={title}>
      {isStranger ? <SignInAgain /> : <p>{problem.detail}</p>}
      {problem.solver !== 'you' && <p>{errorPage.solver[problem.solver]}</p>}
      {!isStranger && (
        <p>
          <a class="btn btn-primary" href="/">
            {errorPage.home}
          </a>
        </p>
      )}
      <p class="soft small">{errorPage.requestId(problem.requestId)}</p>
    </PlainLayout>
  )
}

/** What was typed is still in the browser: it must not be led away from it. */
function SignInAgain() {
  const { errorPage } = useView().texts
  return (
    <p>
      {errorPage.sessionOver}{' '}
      <a href="/sign-in" target="_blank" rel="noopener">
        {errorPage.signInAside}
      </a>
      {errorPage.sendAgain}
    </p>
  )
}
