import type { Person, Role } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { RoleSelect } from './role-select.tsx'

interface PersonDraft {
  readonly email: string
  readonly name: string
  readonly role: Role
}

export interface PeoplePageProps {
  readonly people: readonly Person[]
  readonly draft: PersonDraft
  readonly problems: Readonly<Record<string, string>>
  /** A way in that was just made; it is shown this once. */
  readonly freshLink: { readonly url: string; readonly expiresAt: Date } | null
}

/** Who may come in, and as what. */
export function PeoplePage({ people: everybody, draft, problems, freshLink }: PeoplePageProps) {
  const { people } = useView().texts
  return (
    <Layout title={people.title}>
      {freshLink && (
        <section class="stack">
          <h2>{people.linkTitle}</h2>
          <p>
            {people.linkWhy} <Instant at={freshLink.expiresAt} />.
          </p>
          <code class="secret">{freshLink.url}</code>
        </section>
      )}
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <ul class="lines panel">
        {everybody.map(person => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
      <AddForm draft={draft} problems={problems} />
    </Layout>
  )
}

function PersonLine({ person }: { person: Person }) {
  const { people, frame } = useView().texts
  const isDisabled = person.disabledAt !== null
  return (
    <li class="stack">
      <div class="row-of apart">
        <div>
          <strong>{person.name}</strong> <span class="soft">{frame.roles[person.role]}</span>
          <div class="soft small">{person.email}</div>
        </div>
        <span class={isDisabled ? 'state' : 'state state-green'}>
          <Icon name={isDisabled ? 'ban' : 'circle-check'} />
          {isDisabled ? people.disabled : people.active}
        </span>
      </div>
      <div class="row-of">
        <form class="row-of" method="post" action={`/settings/people/${person.id}`}>
          <CsrfField />
          <RoleSelect chosen={person.role} control={{ name: 'role' }} />
          <button type="submit" class="btn" name="do" value="role">
            {people.save}
          </button>
          <button type="submit" class="btn" name="do" value={isDisabled ? 'enable' : 'disable'}>
            {isDisabled ? people.enable : people.disable}
          </button>
        </form>
        {!isDisabled && (
          <form method="post" action={`/settings/people/${person.id}/link`}>
            <CsrfField />
            <button type="submit" class="btn">
              {people.newLink}
            </button>
          </form>
        )}
      </div>
    </li>
  )
}

function AddForm({ draft, problems }: Pick<PeoplePageProps, 'draft' | 'problems'>) {
  const { people } = useView().texts
  return (
    <section class="stack">
      <h2>{people.add}</h2>
      <form method="post" action="/settings/people" class="panel stack narrow">
        <CsrfField />
        <TextField
          name="name"
          label={people.name}
          hint={people.nameHint}
          error={problems.name}
          input={{ value: draft.name }}
        />
        <TextField
          name="email"
          label={people.email}
          error={problems.email}
          input={{ type: 'email', value: draft.email }}
        />
        <Field name="role" label={people.role}>
          {control => <RoleSelect chosen={draft.role} control={control} />}
        </Field>
        <button type="submit" class="btn btn-primary">
          {people.addDo}
        </button>
      </form>
    </section>
  )
}
