import type { FoundPost, WholeTakedown } from '../../intake/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { AnswerPart } from './answer-part.tsx'
import { FoundPosts } from './found-posts.tsx'
import { TakedownClock } from './takedowns-page.tsx'

/** What was searched for, as typed. */
export interface SearchDraft {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly unitId: string
}

/** What was asked of the page and not done: what is wrong by field, and what was ticked and written. */
export interface TakedownTry {
  readonly problems: Readonly<Record<string, string>>
  readonly chosen?: readonly string[]
  readonly reason?: string
}

export interface TakedownPageProps {
  readonly takedown: WholeTakedown
  readonly units: readonly Unit[]
  readonly search: SearchDraft
  /** Null before anybody searched. */
  readonly found: readonly FoundPost[] | null
  readonly tried: TakedownTry
}

/** One request: what is asked, its clock, what was found, and the one step that removes it. */
export function TakedownPage(props: TakedownPageProps) {
  const { takedown: asked, found, search, tried } = props
  const { takedown } = useView().texts
  const isOpen = asked.state !== 'refused'
  return (
    <Layout title={`${takedown.title} ${asked.receiptNumber}`}>
      <TakedownClock takedown={asked} />
      <Facts takedown={asked} />
      {asked.targets.length > 0 && <Targets takedown={asked} />}
      {isOpen && <Search {...props} />}
      {isOpen && found && (
        <FoundPosts
          action={`/takedowns/${asked.id}/begin?${new URLSearchParams({ ...search })}`}
          found={found}
          chosen={tried.chosen ?? []}
          problem={tried.problems.begin}
        />
      )}
      {asked.state === 'asked' && <Refusal takedown={asked} tried={tried} />}
      {asked.state !== 'asked' && <AnswerPart takedown={asked} />}
    </Layout>
  )
}

function Facts({ takedown: asked }: Pick<TakedownPageProps, 'takedown'>) {
  const { takedown } = useView().texts
  return (
    <section class="panel stack">
      <p>
        <strong>{takedown.states[asked.state]}</strong> · {takedown.asked} <Instant at={asked.askedAt} />
      </p>
      <p class="kept-lines">{asked.what}</p>
      {asked.why && <p class="kept-lines soft">{asked.why}</p>}
      <p>
        {takedown.who}: {takedown.relations[asked.relation]}; {asked.contact ?? takedown.noContact}
      </p>
      <p class="soft small">
        {takedown.stopDue} <Instant at={asked.stopDueAt} />
      </p>
      {asked.reason && (
        <p>
          {takedown.reason}: {asked.reason}
        </p>
      )}
    </section>
  )
}

function Targets({ takedown: { targets } }: Pick<TakedownPageProps, 'takedown'>) {
  const { takedown } = useView().texts
  return (
    <section class="stack">
      <h2>{takedown.targets}</h2>
      <ul class="lines panel">
        {targets.map(({ kind, targetId, doneAt }) => (
          <li key={targetId}>
            <a href={kind === 'post' ? `/posts/${targetId}` : `/photos/${targetId}`}>{takedown[kind]}</a>{' '}
            {doneAt ? `✓ ${takedown.gone}` : takedown.going}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Search({ takedown: { id }, units, search }: TakedownPageProps) {
  const { takedown } = useView().texts
  return (
    <form method="get" action={`/takedowns/${id}`} class="panel stack">
      <h2>{takedown.search}</h2>
      <Field name="text" label={takedown.searchText}>
        {control => <input class="form-control" type="text" value={search.text} {...control} />}
      </Field>
      <div class="fields-beside">
        <Field name="from" label={takedown.searchFrom}>
          {control => <input class="form-control" type="date" value={search.from} {...control} />}
        </Field>
        <Field name="to" label={takedown.searchTo}>
          {control => <input class="form-control" type="date" value={search.to} {...control} />}
        </Field>
        <Field name="unitId" label={takedown.searchUnit}>
          {control => (
            <select class="form-select" {...control}>
              <option value="">{takedown.anyUnit}</option>
              {units.map(unit => (
                <option key={unit.id} value={unit.id} selected={unit.id === search.unitId}>
                  {unit.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          {takedown.searchDo}
        </button>
      </div>
    </form>
  )
}

function Refusal({ takedown: { id }, tried }: Pick<TakedownPageProps, 'takedown' | 'tried'>) {
  const { takedown } = useView().texts
  return (
    <details class="panel" open={tried.problems.reason !== undefined}>
      <summary>{takedown.refuse}</summary>
      <form method="post" action={`/takedowns/${id}/refuse`} class="stack">
        <CsrfField />
        <Field name="reason" label={takedown.reason} error={tried.problems.reason}>
          {control => (
            <textarea class="form-control" rows={3} maxLength={1_000} value={tried.reason} {...control} />
          )}
        </Field>
        <div>
          <button type="submit" class="btn btn-grave">
            {takedown.refuseDo}
          </button>
        </div>
      </form>
    </details>
  )
}
