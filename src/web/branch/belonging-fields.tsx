import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { Choice } from './choice.tsx'
import { Question } from './question.tsx'
import { PILLARS, type SendDraft, wovenField } from './send-draft.ts'

/** Which pillar the activity belongs to, with the one sentence that may carry it. */
export function PillarFields({ draft }: { draft: SendDraft }) {
  const { sending } = useView().texts
  return (
    <fieldset class="stack" data-pillars>
      <legend>{sending.pillar}</legend>
      {PILLARS.map(pillar => (
        <Choice
          key={pillar}
          name="pillar"
          value={pillar}
          isChosen={draft.pillar === pillar}
          label={sending.pillars[pillar].name}
          why={sending.pillars[pillar].why}
        >
          <Field scope="send" name={wovenField(pillar)} label={sending.woven} hint={sending.wovenHint}>
            {control => <textarea class="form-control" rows={3} value={draft.woven[pillar]} {...control} />}
          </Field>
        </Choice>
      ))}
      <Choice name="pillar" value="" isChosen={draft.pillar === ''} label={sending.noPillar} />
    </fieldset>
  )
}

const GENRES = ['news', 'story', 'photos', 'video'] as const

/** What kind of piece it is. */
export function GenreFields({ draft, problem }: { draft: SendDraft; problem: string | undefined }) {
  const { sending } = useView().texts
  return (
    <fieldset class="stack" data-genres>
      <legend>{sending.genre}</legend>
      {GENRES.map(genre => (
        <Choice
          key={genre}
          name="genre"
          value={genre}
          isChosen={draft.genre === genre}
          label={sending.genres[genre].name}
          why={sending.genres[genre].why}
        >
          {genre === 'video' && (
            <Question
              name="videoLink"
              label={sending.videoLink}
              value={draft.videoLink}
              error={problem}
              input={{ inputMode: 'url', placeholder: 'https://' }}
            />
          )}
        </Choice>
      ))}
    </fieldset>
  )
}
