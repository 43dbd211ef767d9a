import type { PillarWords } from '../../briefing/index.ts'
import type { OfferedFrame } from '../../intake/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { Field } from '../views/field.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView } from '../views/view.ts'
import { type FrameDraft, FrameFields } from './frame-fields.tsx'
import { KindFields, type KindFieldsProps } from './kind-fields.tsx'

interface ExtrasProps {
  readonly draft: KindFieldsProps['draft'] &
    FrameDraft & {
      readonly link: string
      readonly firstComment: string
      readonly pillar: string
    }
  readonly problems: Readonly<Record<string, string>>
  readonly frames: readonly OfferedFrame[]
  /** How the pillars are worded in full; without it they are told in short. */
  readonly pillarWords?: PillarWords
}

/** Frame, link, first comment, pillar, kind. */
export function ComposeExtras({ draft, problems, frames, pillarWords = {} }: ExtrasProps) {
  const { compose } = useView().texts
  return (
    <section class="stack">
      <FrameFields draft={draft} frames={frames} problem={problems.frame} />
      <Field name="link" label={compose.link} hint={compose.linkHint} error={problems.link} isOptional>
        {control => (
          <input
            class="form-control"
            inputMode="url"
            placeholder="https://"
            value={draft.link}
            {...control}
          />
        )}
      </Field>
      <Field
        name="firstComment"
        label={compose.firstComment}
        hint={compose.firstCommentHint}
        error={problems.firstComment}
        isOptional
      >
        {control => (
          <textarea class="form-control" rows={2} {...control}>
            {draft.firstComment}
          </textarea>
        )}
      </Field>
      <PillarChoice chosen={draft.pillar} pillarWords={pillarWords} />
      <KindFields draft={draft} problems={problems} />
    </section>
  )
}

function PillarChoice({ chosen, pillarWords }: { chosen: string; pillarWords: PillarWords }) {
  const { compose } = useView().texts
  return (
    <fieldset>
      <legend>{compose.pillar}</legend>
      {PILLARS.map(pillar => (
        <label class="choice" key={pillar}>
          <input type="radio" name="pillar" value={pillar} checked={chosen === pillar} />
          <PillarMark pillar={pillar} />
          {pillarWords[pillar] && <span class="soft small">{pillarWords[pillar].words}</span>}
        </label>
      ))}
      <label class="choice">
        <input type="radio" name="pillar" value="" checked={chosen === ''} />
        <span class="small">{compose.noPillar}</span>
      </label>
    </fieldset>
  )
}
