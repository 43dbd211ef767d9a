import type { OfferedFrame } from '../../intake/index.ts'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** What a form says about the frame around its photos; empty words are filled in. */
export interface FrameDraft {
  readonly frameId: string
  readonly frameBranch: string
  readonly frameDate: string
}

export interface FrameFieldsProps {
  readonly draft: FrameDraft
  readonly frames: readonly OfferedFrame[]
  readonly problem: string | undefined
}

/** Which frame the photos get, and the words on it. */
export function FrameFields({ draft, frames, problem }: FrameFieldsProps) {
  const frame = useView().texts.photoFrames
  const label = (each: OfferedFrame) =>
    each.season && each.isInSeason ? frame.inSeason(each.name) : each.name
  return (
    <>
      <Field name="frameId" label={frame.label} hint={frame.hint} error={problem}>
        {control => (
          <select class="form-select" {...control}>
            <option value="">{frame.none}</option>
            {frames.map(each => (
              <option key={each.id} value={each.id} selected={each.id === draft.frameId}>
                {label(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details open={draft.frameBranch !== '' || draft.frameDate !== ''}>
        <summary>{frame.words}</summary>
        <div class="stack">
          <Field name="frameBranch" label={frame.branch} hint={frame.branchHint} isOptional>
            {control => <input class="form-control" maxLength={120} value={draft.frameBranch} {...control} />}
          </Field>
          <Field name="frameDate" label={frame.date} hint={frame.dateHint} isOptional>
            {control => <input class="form-control" maxLength={60} value={draft.frameDate} {...control} />}
          </Field>
        </div>
      </details>
    </>
  )
}
