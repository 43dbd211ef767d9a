import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'

const ADMINS = { config: { access: 'rules.write' } } as const
const LEVEL = 'level-'

/** What the steps of the hierarchy are called: a page of its own, for it is set once. */
export function levelPages(app: FastifyInstance, units: UnitUses): void {
  app.get('/branches/levels', ADMINS, async (request, reply) =>
    show(request, reply, await units.getLevelLabels(actorOf(request)), {}),
  )

  app.post('/branches/levels', ADMINS, async (request, reply) => {
    const form = bodyForm(request)
    const typed = Object.fromEntries(
      form.namesAfter(LEVEL).map(level => [level, form.line(`${LEVEL}${level}`)]),
    )
    try {
      await units.setLevelLabels(actorOf(request), typed)
      return reply.done('/branches/levels', 'branch-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(request, reply.code(status), typed, fields)
    }
  })
}

interface LevelsPageProps {
  readonly labels: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
}

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  labels: LevelsPageProps['labels'],
  problems: LevelsPageProps['problems'],
): FastifyReply =>
  reply.page(request.view.texts.unitChanges.levels.title, <LevelsPage labels={labels} problems={problems} />)

function LevelsPage({ labels, problems }: LevelsPageProps) {
  const { unitChanges: words, branches } = useView().texts
  return (
    <Layout title={words.levels.title}>
      <p>{words.levels.why}</p>
      <form method="post" action="/branches/levels" class="panel stack narrow">
        <CsrfField />
        {Object.entries(labels).map(([level, label]) => (
          <TextField
            key={level}
            name={`${LEVEL}${level}`}
            label={words.levels.of(level)}
            error={problems[level]}
            input={{ value: label, required: false, maxLength: 100 }}
          />
        ))}
        <div>
          <button type="submit" class="btn btn-primary">
            {branches.save}
          </button>
        </div>
      </form>
    </Layout>
  )
}
