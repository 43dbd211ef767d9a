import type { AuditEntry } from '../../organisation/index.ts'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'

interface AuditPageProps {
  readonly entries: readonly AuditEntry[]
  readonly nextCursor: string | null
}

/** Who did what, newest first. */
export function AuditPage({ entries, nextCursor }: AuditPageProps) {
  const { audit } = useView().texts
  return (
    <Layout title={audit.title}>
      <p>{audit.why}</p>
      {entries.length === 0 && <p class="soft">{audit.empty}</p>}
      <div class="table-wrap">
        <table class="table table-cards">
          <thead>
            <tr>
              <th scope="col">{audit.at}</th>
              <th scope="col">{audit.actor}</th>
              <th scope="col">{audit.action}</th>
              <th scope="col">{audit.subject}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <AuditRow key={entry.seq} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {nextCursor && (
        <a class="btn" href={`/settings/audit?cursor=${encodeURIComponent(nextCursor)}`}>
          {audit.older}
        </a>
      )}
    </Layout>
  )
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { audit } = useView().texts
  const kind = audit.actorKinds[entry.actorKind]
  const [who, what] = entry.actorKind === 'system' ? [kind, entry.actorName] : [entry.actorName, kind]
  return (
    <tr>
      <td data-label={audit.at}>
        <Instant at={entry.at} bare />
      </td>
      <td data-label={audit.actor}>
        {who} <span class="soft small">({what})</span>
      </td>
      <td data-label={audit.action}>{audit.actions[entry.action] ?? entry.action}</td>
      <td data-label={audit.subject}>
        <Subject entry={entry} />
      </td>
    </tr>
  )
}

function Subject({ entry }: { entry: AuditEntry }) {
  const { subjectKinds } = useView().texts.audit
  const name = `${subjectKinds[entry.subjectKind] ?? entry.subjectKind} ${entry.subjectId}`
  if (entry.subjectKind === 'post')
    return (
      <a class="line-link" href={`/posts/${entry.subjectId}`}>
        {name}
      </a>
    )
  return <span class="soft small">{name}</span>
}
