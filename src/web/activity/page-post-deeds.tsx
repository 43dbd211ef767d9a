import { PAGE_POST_GENRES, type ToldPagePost } from '../../activity/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

interface PagePostDeedsProps {
  readonly post: ToldPagePost
  readonly branches: readonly Pick<Unit, 'id' | 'name'>[]
}

/** What people decided about a page post, the newest first. */
export function PagePostDeeds({ post, branches }: PagePostDeedsProps) {
  const { texts } = useView()
  const words = texts.pagePost
  const names = new Map<string, string>([
    [post.unitId, post.unitName],
    ...branches.map(({ id, name }) => [id, name] as const),
  ])
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {post.deeds.length === 0 && <p class="soft">{words.noHistory}</p>}
      <ul class="lines">
        {post.deeds.map(({ seq, at, actorName, action, facts }) => (
          <li key={seq}>
            <Instant at={at} bare /> · {actorName}:{' '}
            {deedWords(facts, texts, names) || texts.audit.actions[action] || action}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Facts = ToldPagePost['deeds'][number]['facts']

/** Says what one decision changed; facts of older entries that say less are left to the deed's own name. */
function deedWords(
  { genre, pillar, unitId, reason }: Facts,
  { pagePost: { deeds, noPillar }, activity, pillars }: PageTexts,
  names: ReadonlyMap<string, string>,
): string {
  const kind = PAGE_POST_GENRES.find(each => each === genre)
  const mark = PILLARS.find(each => each === pillar)
  const said = [
    typeof reason === 'string' && deeds.excluded(reason),
    reason === null && deeds.included,
    kind && deeds.genre(activity.genres[kind]),
    pillar !== undefined && deeds.pillar(mark ? pillars[mark] : noPillar),
    typeof unitId === 'string' && deeds.unit(names.get(unitId) ?? deeds.another),
  ]
  return said.filter(part => typeof part === 'string').join('; ')
}
