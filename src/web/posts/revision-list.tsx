import type { Revision } from '../../publishing/index.ts'
import { Differences } from '../views/differences.tsx'
import { Instant } from '../views/instant.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** Some versions of a Post, newest first. */
export interface PostRevisions {
  readonly revisions: readonly Revision[]
  /** The version before them, to compare the last with. */
  readonly older: Revision | null
  readonly nextCursor: string | null
}

/** The versions of a Post, newest first, each with what it changed of the one before. */
export function RevisionList({ revisions, older }: Pick<PostRevisions, 'revisions' | 'older'>) {
  return (
    <ol class="revisions">
      {revisions.map((revision, index) => (
        <RevisionLine
          key={revision.version}
          revision={revision}
          before={revisions[index + 1] ?? older ?? undefined}
        />
      ))}
    </ol>
  )
}

function RevisionLine({ revision, before }: { revision: Revision; before: Revision | undefined }) {
  const { history, audit } = useView().texts
  const { version, action, actor, at, note } = revision
  const who = actor.kind === 'system' ? audit.actorKinds.system : actor.name
  return (
    <li class="stack">
      <div>
        <span class="soft small">{history.version(version)}</span>{' '}
        <strong>{audit.actions[action] ?? action}</strong> · {history.by(who)} <Instant at={at} />
      </div>
      {note && <p>{history.note(note)}</p>}
      {before && <Changes before={before} after={revision} />}
    </li>
  )
}

interface Pair {
  readonly before: Revision
  readonly after: Revision
}

const PARTS = ['publishAt', 'message', 'photos', 'link', 'firstComment', 'pillar'] as const

function Changes({ before, after }: Pair) {
  const { history } = useView().texts
  const changed = PARTS.filter(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  if (changed.length === 0) return null
  return (
    <details>
      <summary>
        {history.changes}: {changed.map(part => history.parts[part]).join(', ')}
      </summary>
      <dl class="stack">
        {changed.map(part => (
          <div key={part}>
            <dt>{history.parts[part]}</dt>
            <dd>
              <Change part={part} before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Change({ part, before, after }: Pair & { part: (typeof PARTS)[number] }) {
  const view = useView()
  const { history, pillars } = view.texts
  const pillarName = ({ pillar }: Revision) => (pillar === null ? history.noPillar : pillars[pillar])
  switch (part) {
    case 'message':
    case 'link':
    case 'firstComment':
      return <Differences before={before[part] ?? ''} after={after[part] ?? ''} />
    case 'publishAt':
      return <FromTo from={instantText(before.publishAt, view)} to={instantText(after.publishAt, view)} />
    case 'pillar':
      return <FromTo from={pillarName(before)} to={pillarName(after)} />
    case 'photos':
      return <PhotoChange before={before} after={after} />
    default:
      return part satisfies never
  }
}

const FromTo = ({ from, to }: { from: string; to: string }) => (
  <>
    <del>{from}</del> → <ins>{to}</ins>
  </>
)

function PhotoChange({ before, after }: Pair) {
  const { history } = useView().texts
  const [from, to] = [before.photos.length, after.photos.length]
  return from === to ? (
    <span>{history.photosOrder}</span>
  ) : (
    <FromTo from={history.photos(from)} to={history.photos(to)} />
  )
}
