import type { ListedProgramme } from '../../briefing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import type { ProgrammeDraft } from './programme-draft.ts'
import { ProgrammeForm } from './programme-form.tsx'

interface ProgrammesPageProps {
  readonly programmes: readonly ListedProgramme[]
  /** The one that words the pillars today. */
  readonly inForceId: string | null
  readonly draft: ProgrammeDraft
  readonly problems: Readonly<Record<string, string>>
}

/** How the pillars are worded, by years; whoever writes documents may word them anew. */
export function ProgrammesPage({ programmes, inForceId, draft, problems }: ProgrammesPageProps) {
  const view = useView()
  const { plans, library } = view.texts
  const mayWrite = viewerMay(view, 'guidance.write')
  return (
    <Layout title={library.shelves.programmes}>
      <LibraryNav />
      <p>{plans.programmesWhy}</p>
      {programmes.map(programme => (
        <ProgrammePart
          key={programme.id}
          {...{ programme, mayWrite }}
          isInForce={programme.id === inForceId}
        />
      ))}
      {mayWrite && <ProgrammeForm draft={draft} problems={problems} />}
    </Layout>
  )
}

interface PartProps {
  readonly programme: ListedProgramme
  readonly isInForce: boolean
  readonly mayWrite: boolean
}

function ProgrammePart({ programme, isInForce, mayWrite }: PartProps) {
  const { plans, guidance } = useView().texts
  const { id, name, fromYear, toYear, pillars, isChanged } = programme
  return (
    <section class="panel stack">
      <h2>{name}</h2>
      <p class="row-of">
        {guidance.period(fromYear, toYear)}
        {isInForce && (
          <span class="state state-green">
            <Icon name="circle-check" />
            {plans.inForce}
          </span>
        )}
        {isChanged && <span class="state">{plans.programmeChanged}</span>}
      </p>
      <ul class="stack">
        {pillars.map(pillar => (
          <li key={pillar.id}>
            <strong>{pillar.name}</strong>: {pillar.words}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div class="row-of">
          <a class="btn btn-slim" href={`/programmes?edit=${id}#form`} aria-label={plans.programmeOf(name)}>
            {plans.programmeEdit}
          </a>
          <Forget programme={programme} />
        </div>
      )}
    </section>
  )
}

function Forget({ programme: { id, isBuiltIn, isChanged } }: Pick<PartProps, 'programme'>) {
  const { plans } = useView().texts
  if (isBuiltIn && !isChanged) return null
  const words = isBuiltIn ? plans.programmeRestore : plans.programmeRemove
  return (
    <form method="post" action={`/programmes/${id}/forget`}>
      <CsrfField />
      <details>
        <summary class="btn btn-slim">{words}</summary>
        <button type="submit" class="btn btn-slim btn-danger">
          {plans.programmeForgetDo}
        </button>
      </details>
    </form>
  )
}
