import { type OwnSilence, SILENCE_REASONS } from '../../activity/index.ts'
import { excuseText } from '../following-up/excuse-text.ts'
import { useView } from '../views/view.ts'

interface SilencePartProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly silence: OwnSilence
}

/** A branch says with one tap why it sent nothing this week, and is thanked. */
export function SilencePart({ base, silence: { reason, excuse } }: SilencePartProps) {
  const { texts } = useView()
  const words = texts.ownSilence
  return (
    <section class="panel stack" id="silence">
      <h2>{words.title}</h2>
      {reason === null && excuse !== null && <p>{words.excused(excuseText(excuse, texts))}</p>}
      {reason === null ? <p>{words.why}</p> : <p role="status">{words.thanks(words.reasons[reason])}</p>}
      <form method="post" action={`${base}/silence`} class="stack">
        {SILENCE_REASONS.map(one => (
          <button
            key={one}
            type="submit"
            name="reason"
            value={one}
            class="btn btn-wide"
            aria-pressed={one === reason}
          >
            <span class="sentence">{words.reasons[one]}</span>
          </button>
        ))}
      </form>
      <p class="soft small">{words.excusing}</p>
    </section>
  )
}
