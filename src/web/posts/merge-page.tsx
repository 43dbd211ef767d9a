import type { ComponentChildren } from 'preact'
import type { Merged } from '../../kernel/text-merge.ts'
import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Differences } from '../views/differences.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { EditDraft } from './edit-draft.ts'
import type { MergedDraft } from './merge-drafts.ts'
import { PIECES, pieceFields } from './merge-form.ts'
import { MergeValues } from './merge-values.tsx'

export interface MergePageProps {
  /** The Post as it is saved now. */
  readonly post: PostView
  readonly form: 'edit' | 'amend'
  /** Who saved meanwhile; null when nobody knows. */
  readonly savedBy: string | null
  /** What stood there when mine was begun. */
  readonly base: EditDraft | null
  readonly mine: EditDraft
  readonly theirs: EditDraft
  readonly merged: MergedDraft
}

/** Two people changed one Post: what goes together is put together, what does not is chosen here. */
export function MergePage({ post, form, savedBy, base, mine, theirs, merged }: MergePageProps) {
  const { merge } = useView().texts
  const collisions = merged.message.filter(({ kind }) => kind === 'collision').length
  return (
    <Layout title={merge.title}>
      <Notice kind="warm">
        <p>{savedBy === null ? merge.somebody : merge.by(savedBy)}</p>
        <p>{collisions === 0 ? merge.fits : merge.collides}</p>
      </Notice>
      <form method="post" action={`/posts/${post.id}/${form}`} class="stack stack-wide">
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        {mine.isAcknowledged && <input type="hidden" name="lawAcknowledged" value="yes" />}
        {base && (
          <details class="panel">
            <summary>
              <strong>{merge.theirChanges}</strong>
            </summary>
            <Differences before={base.message} after={theirs.message} />
          </details>
        )}
        <section class="stack">
          <h2>{merge.message}</h2>
          <input type="hidden" name={PIECES} value={merged.message.length} />
          {merged.message.map((piece, index) => (
            <Piece key={`${index}-${piece.kind}`} piece={piece} index={index} />
          ))}
        </section>
        {form === 'edit' && <MergeValues merged={merged} mine={mine} theirs={theirs} />}
        <div class="row-of">
          <button type="submit" class="btn btn-primary">
            {merge.save}
          </button>
          <a class="btn" href={`/posts/${post.id}`}>
            {merge.drop}
          </a>
        </div>
      </form>
    </Layout>
  )
}

function Piece({ piece, index }: { piece: Merged; index: number }) {
  const names = pieceFields(index)
  if (piece.kind === 'collision') return <Collision piece={piece} index={index} />
  return (
    <>
      <input type="hidden" name={names.settled} value={piece.text} />
      {piece.text.trim() !== '' && <div class="differences">{piece.text.trim()}</div>}
    </>
  )
}

function Collision({ piece, index }: { piece: Merged & { kind: 'collision' }; index: number }) {
  const { merge } = useView().texts
  const names = pieceFields(index)
  return (
    <fieldset class="panel stack">
      <legend>{merge.collision}</legend>
      <input type="hidden" name={names.mine} value={piece.mine} />
      <input type="hidden" name={names.theirs} value={piece.theirs} />
      <div class="fields-beside">
        <Choice name={names.pick} value="mine" label={merge.mine} isChosen>
          <Differences before={piece.base} after={piece.mine} />
        </Choice>
        <Choice name={names.pick} value="theirs" label={merge.theirs}>
          <Differences before={piece.base} after={piece.theirs} />
        </Choice>
      </div>
      <Choice name={names.pick} value="own" label={merge.own}>
        <textarea class="form-control" rows={4} name={names.own} aria-label={merge.ownText}>
          {piece.mine}
        </textarea>
      </Choice>
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly isChosen?: boolean
  readonly children?: ComponentChildren
}

/** One of the ways out of a collision, with what it leads to. */
function Choice({ name, value, label, isChosen = false, children }: ChoiceProps) {
  return (
    <div class="stack">
      <label class="choice">
        <input type="radio" name={name} value={value} checked={isChosen} />
        <strong>{label}</strong>
      </label>
      {children}
    </div>
  )
}
