import type { FastifyInstance } from 'fastify'
import type { Practice } from '../../intake/index.ts'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'

/** What other branches do well, for a branch to start from. */
export function practiceRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.get('/b/:token/practices', BY_LINK, async (request, reply) => {
    const { token, base, seat, view } = await open(request)
    const practices = await uses.showPractices(seat)
    const body = <PracticeList practices={practices} base={base} />
    return sendBranchPage(reply, view, { title: view.texts.practices.title, token, body })
  })
}

function PracticeList({ practices, base }: { practices: readonly Practice[]; base: string }) {
  const words = useView().texts.practices
  return (
    <>
      <h1>{words.title}</h1>
      <p>{practices.length === 0 ? words.forBranchEmpty : words.forBranch}</p>
      {practices.map(practice => (
        <article key={practice.id} class="panel stack">
          <h2>{practice.title}</h2>
          {practice.unitName && <p class="soft small">{words.credit(practice.unitName)}</p>}
          {practice.pillar && <PillarMark pillar={practice.pillar} />}
          <p class="as-written">{practice.text}</p>
          <a
            class="btn"
            href={`${base}?practice=${practice.id}`}
            aria-label={`${words.start}: ${practice.title}`}
          >
            {words.start}
          </a>
        </article>
      ))}
    </>
  )
}
