import { type ConsentView, PHOTO_CLASS_NAMES, PHOTO_CLASSES, type PhotoClass } from '../../intake/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { FieldError } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

interface ConsentPartProps {
  readonly photoId: string
  readonly consent: ConsentView
  /** Where to go once it is saved: an address of ours. */
  readonly back: string
  readonly problem?: string | undefined
}

/** Who is on a photo: what is known, a form to confirm it, its history and the way to take it back. */
export function ConsentPart(props: ConsentPartProps) {
  return (
    <section class="stack">
      <Standing consent={props.consent} />
      <ConsentForm {...props} />
      <History consent={props.consent} />
      <Withdrawal {...props} />
    </section>
  )
}

function Standing({
  consent: { class: photoClass, missing, isWithheld, history },
}: {
  consent: ConsentView
}) {
  const { consent } = useView().texts
  if (missing?.length === 0) return <Notice kind="good">{consent.ready}</Notice>
  if (missing !== null) {
    const what = missing.map(tick => consent.ticks[tick]).join('; ')
    return <Notice kind="warm">{consent.missing(what)}</Notice>
  }
  if (history[0]?.withdrawnAt) return <Notice kind="bad">{consent.withdrawn}</Notice>
  if (photoClass === null && !isWithheld) return <Notice kind="plain">{consent.notAsked}</Notice>
  return <Notice kind="warm">{consent.unknown}</Notice>
}

function ConsentForm({ photoId, consent: { class: chosen }, back, problem }: ConsentPartProps) {
  const { consent } = useView().texts
  return (
    <form method="post" action={`/photos/${photoId}/consent`} class="panel stack">
      <CsrfField />
      <input type="hidden" name="back" value={back} />
      <fieldset class="stack">
        <legend>{consent.who}</legend>
        <p class="soft small">{consent.why}</p>
        {problem && <FieldError>{problem}</FieldError>}
        {PHOTO_CLASS_NAMES.map(name => (
          <ClassChoice key={name} name={name} isChosen={name === chosen} />
        ))}
      </fieldset>
      <div>
        <button type="submit" class="btn btn-primary">
          {consent.save}
        </button>
      </div>
    </form>
  )
}

interface ClassChoiceProps {
  readonly name: PhotoClass
  readonly isChosen: boolean
}

/** One kind of photo with its ticks, which a style sheet hides until it is chosen. None is ever set beforehand. */
function ClassChoice({ name, isChosen }: ClassChoiceProps) {
  const { consent } = useView().texts
  return (
    <div class="class-choice">
      <label class="choice">
        <input type="radio" name="class" value={name} checked={isChosen} />
        <span>{consent.classes[name]}</span>
      </label>
      <div class="class-ticks">
        {PHOTO_CLASSES[name].map(tick => (
          <label key={tick} class="choice">
            <input type="checkbox" name={`tick-${name}`} value={tick} />
            <span>{consent.ticks[tick]}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

function History({ consent: { history } }: { consent: ConsentView }) {
  const { consent } = useView().texts
  return (
    <section class="stack">
      <h2>{consent.history}</h2>
      {history.length === 0 && <p class="soft">{consent.historyEmpty}</p>}
      {history.length > 0 && (
        <ul class="lines panel">
          {history.map(said => (
            <li key={said.id}>
              <strong>
                {said.withdrawnAt
                  ? consent.tookBack(said.confirmedByName)
                  : consent.said(said.confirmedByName)}
              </strong>{' '}
              <Instant at={said.confirmedAt} bare />
              {said.class && <p class="small">{told(consent, said.class, said.ticks)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Tells a class and what was ticked; an unknown tick counts for nothing and is not told. */
function told(consent: PageTexts['consent'], photoClass: PhotoClass, ticked: readonly string[]): string {
  const known = PHOTO_CLASSES[photoClass].filter(tick => ticked.includes(tick))
  return [consent.classes[photoClass], ...known.map(tick => consent.ticks[tick])].join(' · ')
}

function Withdrawal({ photoId, consent: { history } }: ConsentPartProps) {
  const { consent } = useView().texts
  if (history[0]?.withdrawnAt) return null
  return (
    <details class="asked">
      <summary class="btn btn-grave">{consent.withdraw}</summary>
      <form method="post" action={`/photos/${photoId}/withdraw`} class="asked-question stack">
        <CsrfField />
        <p>{consent.withdrawWhy}</p>
        <button type="submit" class="btn btn-grave">
          {consent.withdrawDo}
        </button>
      </form>
    </details>
  )
}
