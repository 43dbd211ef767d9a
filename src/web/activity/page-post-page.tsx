import { PAGE_POST_GENRES, type ToldPagePost } from '../../activity/index.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import type { Unit } from '../../organisation/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { eventsAddress } from '../events/month-address.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { PagePostDeeds } from './page-post-deeds.tsx'
import { PagePostFacts } from './page-post-facts.tsx'

export interface PagePostPageProps {
  readonly post: ToldPagePost
  /** Whom it may count for; empty for who may only read. */
  readonly branches: readonly Pick<Unit, 'id' | 'name'>[]
  readonly problems: Readonly<Record<string, string>>
  /** The reason as it was typed. */
  readonly reason: string
}

/** One page post: what is known of it, and what people decide about how it counts. */
export function PagePostPage(props: PagePostPageProps) {
  const view = useView()
  const { post, branches } = props
  const words = view.texts.pagePost
  const month = eventsAddress({ ...localDateAt(post.postedAt, view.timeZone), day: 1 })
  return (
    <Layout title={words.title}>
      <Standing post={post} />
      <section class="panel stack" aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <p class="fb-text">{post.message || <span class="soft">{words.noWords}</span>}</p>
        <PagePostFacts post={post} events={month} />
      </section>
      {viewerMay(view, 'activity.write') && (
        <>
          <CountingForm {...props} />
          <ExclusionForm {...props} />
        </>
      )}
      <PagePostDeeds post={post} branches={branches} />
    </Layout>
  )
}

/** Whether it counts: removed stands before excluded, as nobody can take that back. */
function Standing({ post: { removedAt, excludedAt, excludedReason, sameAsId } }: { post: ToldPagePost }) {
  const words = useView().texts.pagePost
  if (removedAt !== null) return <Notice kind="warm">{words.standings.removed}</Notice>
  if (excludedAt === null) return <Notice kind="good">{words.standings.counted}</Notice>
  const why = excludedReason === null ? null : words.why(excludedReason)
  return (
    <Notice kind="warm">
      {words.standings.excluded}. {why ?? (sameAsId !== null && `${words.same}.`)}
    </Notice>
  )
}

function CountingForm({ post, branches, problems }: PagePostPageProps) {
  const { pagePost: words, activity, pillars } = useView().texts
  const options = (named: readonly { readonly id: string; readonly name: string }[], chosen: string) =>
    named.map(({ id, name }) => (
      <option key={id} value={id} selected={id === chosen}>
        {name}
      </option>
    ))
  const genres = PAGE_POST_GENRES.map(id => ({ id, name: activity.genres[id] }))
  const marks = [
    { id: '', name: words.noPillar },
    ...PILLARS.map(pillar => ({ id: pillar, name: pillars[pillar] })),
  ]
  // A branch that ended is not among those that are listed, and must not lose its past by a press.
  const isListed = branches.some(({ id }) => id === post.unitId)
  const units = isListed ? branches : [{ id: post.unitId, name: post.unitName }, ...branches]
  const choices = [
    ['genre', words.genre, options(genres, post.genre)],
    ['pillar', words.pillar, options(marks, post.pillar ?? '')],
    ['branchId', words.branch, options(units, post.unitId)],
  ] as const
  return (
    <form method="post" action={`/page-posts/${post.id}`} class="panel stack narrow">
      <h2>{words.change}</h2>
      <CsrfField />
      {choices.map(([name, label, items]) => (
        <Field key={name} name={name} label={label} error={problems[name]}>
          {control => (
            <select class="form-select" {...control}>
              {items}
            </select>
          )}
        </Field>
      ))}
      <div>
        <button type="submit" class="btn btn-primary">
          {words.save}
        </button>
      </div>
    </form>
  )
}

function ExclusionForm({ post, problems, reason }: PagePostPageProps) {
  const words = useView().texts.pagePost
  if (post.excludedAt !== null)
    return (
      <form method="post" action={`/page-posts/${post.id}/include`}>
        <CsrfField />
        <button type="submit" class="btn">
          {words.include}
        </button>
      </form>
    )
  return (
    <form method="post" action={`/page-posts/${post.id}/exclude`} class="panel stack narrow">
      <h2>{words.exclude}</h2>
      <CsrfField />
      <TextField
        name="excludedReason"
        label={words.reason}
        hint={words.reasonHint}
        error={problems.excludedReason}
        input={{ value: reason, maxLength: 500 }}
      />
      <div>
        <button type="submit" class="btn">
          {words.doExclude}
        </button>
      </div>
    </form>
  )
}
