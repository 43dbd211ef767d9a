import type { ApiKey } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { RoleSelect } from './role-select.tsx'

export interface KeysPageProps {
  readonly keys: readonly ApiKey[]
  readonly name: string
  readonly problems: Readonly<Record<string, string>>
  /** A key that was just made; it is shown this once. */
  readonly freshKey: string | null
}

/** Keys for other programs. */
export function KeysPage({ keys: all, name, problems, freshKey }: KeysPageProps) {
  const { keys } = useView().texts
  return (
    <Layout title={keys.title}>
      <p>
        {keys.why} <a href="/api/docs">/api/docs</a>
      </p>
      {freshKey && (
        <section class="stack">
          <h2>{keys.keyTitle}</h2>
          <p>{keys.keyWhy}</p>
          <code class="secret">{freshKey}</code>
        </section>
      )}
      {all.length === 0 ? (
        <EmptyState icon="key" title={keys.emptyTitle}>
          <p>{keys.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {all.map(key => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <AddForm name={name} problems={problems} />
    </Layout>
  )
}

function AddForm({ name, problems }: Pick<KeysPageProps, 'name' | 'problems'>) {
  const { keys } = useView().texts
  return (
    <form method="post" action="/settings/keys" class="panel stack narrow">
      <CsrfField />
      <TextField
        name="name"
        label={keys.name}
        hint={keys.nameHint}
        error={problems.name}
        input={{ value: name }}
      />
      <Field name="role" label={keys.role}>
        {control => <RoleSelect chosen="viewer" control={control} />}
      </Field>
      <button type="submit" class="btn btn-primary">
        {keys.add}
      </button>
    </form>
  )
}

function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const { keys, frame } = useView().texts
  return (
    <li class="row-of apart">
      <div>
        <strong>{apiKey.name}</strong> <span class="soft">{frame.roles[apiKey.role]}</span>
        <div class="soft small">
          {keys.createdAt} <Instant at={apiKey.createdAt} bare /> · {keys.lastUsedAt}{' '}
          {apiKey.lastUsedAt ? <Instant at={apiKey.lastUsedAt} /> : keys.never}
        </div>
      </div>
      {apiKey.revokedAt ? (
        <span class="soft">{keys.revoked}</span>
      ) : (
        <form method="post" action={`/settings/keys/${apiKey.id}/revoke`}>
          <CsrfField />
          <button type="submit" class="btn btn-grave">
            {keys.revoke}
          </button>
        </form>
      )}
    </li>
  )
}
