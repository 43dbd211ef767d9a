import type { Submission } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'
import { ItemPhotos } from './item-photos.tsx'
import type { JoinDraft } from './join-draft.ts'
import { PostFindings } from './post-findings.tsx'
import { PostPreview } from './post-preview.tsx'
import { PostWhen } from './post-when.tsx'

/** Where the form about several Submissions goes. */
export const JOIN_ADDRESS = '/submissions/bundle'

export interface JoinPageProps
  extends Pick<ItemPageProps, 'problems' | 'checked' | 'warnings' | 'pages' | 'freeSlots'> {
  readonly submissions: readonly Submission[]
  readonly draft: JoinDraft
}

/** Several Submissions beside one another, and the one Post that they become. */
export function JoinPage(props: JoinPageProps) {
  const { inbox } = useView().texts
  const { submissions, draft, problems } = props
  return (
    <Layout title={inbox.joinTitle[draft.kind]}>
      <p>{inbox.joinWhy[draft.kind]}</p>
      {submissions.length < 2 ? (
        <EmptyState icon="copy" title={inbox.joinTooFew}>
          <a class="btn" href="/submissions">
            {inbox.back}
          </a>
        </EmptyState>
      ) : (
        <form id="item" class="two-sides" method="post" action={JOIN_ADDRESS}>
          {/* Enter in a field presses the first button: it must not accept. */}
          <button type="submit" class="visually-hidden" name="do" value="preview" tabIndex={-1}>
            {inbox.refresh}
          </button>
          <CsrfField />
          <input type="hidden" name="kind" value={draft.kind} />
          <div class="stack stack-wide">
            {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
            <Items {...props} />
            <JoinText {...props} />
            <ItemPhotos
              photos={submissions.flatMap(({ photos }) => photos)}
              draft={draft}
              problem={problems.photoIds}
            />
            <PostWhen {...props} />
            <JoinButtons kind={draft.kind} />
          </div>
          <aside class="side-sticky stack" aria-label={inbox.preview}>
            <h2>{inbox.preview}</h2>
            <PostPreview {...props} drawnBy={`${JOIN_ADDRESS}/preview`} />
          </aside>
        </form>
      )}
    </Layout>
  )
}

function Items({ submissions }: Pick<JoinPageProps, 'submissions'>) {
  const { inbox } = useView().texts
  return (
    <section class="stack">
      <h2>{inbox.joinItems}</h2>
      <div class="fields-beside">
        {submissions.map(({ id, version, title, body, unitName }) => (
          <article key={id} class="panel stack">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name={versionField(id)} value={version} />
            <h3>
              {unitName}: <a href={`/submissions/${id}`}>{title || inbox.noTitle}</a>
            </h3>
            <p class="fb-text">{body}</p>
            <div class="row-of">
              <ItemButton verb="take-text" id={id} label={inbox.takeText} title={title} />
              <ItemButton verb="add-text" id={id} label={inbox.addText} title={title} />
              {submissions.length > 2 && (
                <ItemButton verb="drop" id={id} label={inbox.dropItem} title={title} />
              )}
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}

/** Names the form's field of the version in which a Submission was seen. */
export const versionField = (id: string): string => `version-${id}`

interface ItemButtonProps {
  readonly verb: 'take-text' | 'add-text' | 'drop'
  readonly id: string
  readonly label: string
  readonly title: string
}

function ItemButton({ verb, id, label, title }: ItemButtonProps) {
  return (
    <button type="submit" class="btn" name="do" value={`${verb}:${id}`} aria-label={`${label}: ${title}`}>
      {label}
    </button>
  )
}

function JoinText({ draft, problems, checked }: JoinPageProps) {
  const { inbox } = useView().texts
  return (
    <section id="text" class="stack">
      <Field name="message" label={inbox.text} error={problems.message} hint={inbox.textHint}>
        {control => (
          <textarea class="form-control" rows={12} {...control}>
            {draft.message}
          </textarea>
        )}
      </Field>
      <PostFindings draft={draft} checked={checked} address={JOIN_ADDRESS} />
    </section>
  )
}

function JoinButtons({ kind }: Pick<JoinDraft, 'kind'>) {
  const { inbox } = useView().texts
  const other = kind === 'merge' ? 'round-up' : 'merge'
  return (
    <div class="row-of">
      <button type="submit" class="btn btn-primary" name="do" value="accept">
        <Icon name="calendar-week" />
        {inbox.joinDo}
      </button>
      <button type="submit" class="btn" name="do" value="preview">
        {inbox.refresh}
      </button>
      <button type="submit" class="btn btn-quiet" name="do" value={`as:${other}`}>
        {inbox.joinAs[kind]}
      </button>
    </div>
  )
}
