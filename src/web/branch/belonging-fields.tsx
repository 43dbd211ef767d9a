import type { PillarWords } from '../../briefing/index.ts'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { Choice, ChoiceGroup } from './choice.tsx'
import { Question } from './question.tsx'
import { PILLARS, type SendDraft, wovenField } from './send-draft.ts'

/** Which pillar the activity belongs to, with the one sentence that may carry it. */
export function PillarFields({ draft, pillarWords }: { draft: SendDraft; pillarWords: PillarWords }) {
  const { sending } = useView().texts
  const told = (pillar: (typeof PILLARS)[number]) => {
    const inForce = pillarWords[pillar]
    return inForce ? { name: inForce.name, why: inForce.words } : sending.pillars[pillar]
  }
  return (
    <ChoiceGroup
      name="pillar"
      legend={sending.pillar}
      names={PILLARS}
      chosen={draft.pillar}
      words={{ members: told('members'), planning: told('planning'), counsel: told('counsel') }}
      more={pillar => (
        <Field scope="send" name={wovenField(pillar)} label={sending.woven} hint={sending.wovenHint}>
          {control => <textarea class="form-control" rows={3} value={draft.woven[pillar]} {...control} />}
        </Field>
      )}
    >
      <Choice name="pillar" value="" isChosen={draft.pillar === ''} label={sending.noPillar} />
    </ChoiceGroup>
  )
}

const GENRES = ['news', 'story', 'photos', 'video'] as const

/** What kind of piece it is. */
export function GenreFields({ draft, problem }: { draft: SendDraft; problem: string | undefined }) {
  const { sending } = useView().texts
  return (
    <ChoiceGroup
      name="genre"
      legend={sending.genre}
      names={GENRES}
      chosen={draft.genre}
      words={sending.genres}
      more={genre =>
        genre === 'video' && (
          <Question
            name="videoLink"
            label={sending.videoLink}
            value={draft.videoLink}
            error={problem}
            input={{ inputMode: 'url', placeholder: 'https://' }}
          />
        )
      }
    />
  )
}
