import type { FastifyReply } from 'fastify'
import type { Problem } from '../problem.ts'
import { Notice } from '../views/notice.tsx'
import { useView, type View } from '../views/view.ts'
import { sendBranchPage } from './branch-page.tsx'

/** Group 1 is the token of a branch's own link; a handover's has none. */
const UNDER_LINK = /^\/(?:b\/([^/?]+)|h\/[^/?]+)/

/** Tells whether an address stands under a branch's link, or is one to take its seat over. */
export const isUnderLink = (url: string): boolean => UNDER_LINK.test(url)

/** Answers an error to a branch: what happened, what to do, whom to ask; a dead link names nobody and leads nowhere. */
export function sendBranchProblem(
  reply: FastifyReply,
  view: View,
  problem: Pick<Problem, 'code' | 'title' | 'detail' | 'requestId'>,
): FastifyReply {
  const { phone } = view.texts
  const told = {
    BRANCH_LINK_DEAD: { title: phone.deadTitle, lines: [phone.dead, phone.deadNext, phone.deadKept] },
    HANDOVER_DEAD: { title: phone.deadOfferTitle, lines: [phone.deadOffer, phone.deadOfferNext] },
    NOT_FOUND: { title: phone.unknownTitle, lines: [phone.unknown, phone.deadNext] },
    TOO_MANY_TRIES: { title: phone.triesTitle, lines: [phone.tries] },
  }
  const known = Object.entries(told).find(([code]) => code === problem.code)?.[1]
  const isDead = problem.code === 'BRANCH_LINK_DEAD'
  if (known !== undefined)
    return sendBranchPage(reply, view, { ...known, token: null, isDead, body: <Told {...known} /> })
  const [base = '', token = null] = UNDER_LINK.exec(view.path) ?? []
  const body = (
    <Trouble problem={problem} base={base} label={token === null ? phone.back : phone.backToForm} />
  )
  return sendBranchPage(reply, view, { title: problem.title, token, body })
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h1>{title}</h1>
      <div class="stack">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  )
}

interface TroubleProps {
  readonly problem: Pick<Problem, 'detail' | 'requestId'>
  /** Where to begin again, and what that is called. */
  readonly base: string
  readonly label: string
}

function Trouble({ problem, base, label }: TroubleProps) {
  const { errorPage } = useView().texts
  return (
    <>
      <h1>{errorPage.other}</h1>
      <Notice kind="bad">{problem.detail}</Notice>
      <a class="btn btn-primary btn-wide" href={base}>
        {label}
      </a>
      <p class="soft small">{errorPage.requestId(problem.requestId)}</p>
    </>
  )
}
