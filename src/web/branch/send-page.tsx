import type { ComponentChildren } from 'preact'
import type { PillarWords } from '../../briefing/index.ts'
import type { Seat } from '../../organisation/index.ts'
import { Icon } from '../views/icon.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { GenreFields, PillarFields } from './belonging-fields.tsx'
import { ClassFields } from './class-fields.tsx'
import { EventFields, GuidedFields, OtherWay } from './guided-fields.tsx'
import { PhotoFields } from './photo-fields.tsx'
import { ReviewFields } from './review-fields.tsx'
import type { SendDraft } from './send-draft.ts'

/** A sentence for each field that has a problem; `whole` is about all of them. */
export type SendProblems = Readonly<Record<string, string | undefined>>

export interface SendPageProps {
  readonly seat: Seat
  /** `/b/{token}`. */
  readonly base: string
  readonly draft: SendDraft
  readonly problems: SendProblems
  /** How the pillars are worded in full today. */
  readonly pillarWords: PillarWords
  /** The article was made and waits to be read. */
  readonly isReviewed: boolean
}

/** Where a branch sends its news: photos, a few questions or free words, one button. Works without a script. */
export function SendPage({ seat, base, draft, problems, pillarWords, isReviewed }: SendPageProps) {
  const { sending } = useView().texts
  const fields = { draft, problems, base }
  const isWriting = draft.way === 'guided' && !isReviewed
  return (
    <>
      <header>
        <h1>{sending.title}</h1>
        <p class="soft">{sending.from(seat.unitName)}</p>
      </header>
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <form
        id="send"
        class="stack-wide"
        method="post"
        action={`${base}/submissions`}
        encType="multipart/form-data"
        data-unit={seat.unitId}
        data-unit-name={seat.unitName}
      >
        <input type="hidden" name="clientId" value={draft.clientId} />
        <input type="hidden" name="way" value={draft.way} />
        <EnterButton base={base} isWriting={isWriting} />
        <Ways base={base} way={draft.way} />
        <PhotoFields draft={draft} base={base} problem={problems.photos} />
        <OtherWay draft={draft} isReviewed={isReviewed} />
        {draft.way === 'guided' ? (
          <GuidedFields {...fields} />
        ) : (
          <>
            <ReviewFields {...fields} />
            <EventFields {...fields} />
          </>
        )}
        {/* One answer for all photos, for browsers without the script; where it goes, nobody is reading yet. */}
        <ClassFields
          label={sending.class}
          hint={sending.classHint}
          chosen={draft.class}
          ticks={draft.ticks}
        />
        <PillarFields draft={draft} pillarWords={pillarWords} />
        <GenreFields draft={draft} problem={problems.videoLink} />
        {draft.way === 'guided' && isReviewed && <ReviewFields {...fields} />}
        {isWriting ? <WritingButtons base={base} /> : <SendButton />}
      </form>
    </>
  )
}

/** What the Enter key presses: the first button of a form, so that it never switches the way of writing. */
function EnterButton({ base, isWriting }: { base: string; isWriting: boolean }) {
  const { sending } = useView().texts
  return (
    <button
      type="submit"
      class="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      name="do"
      value={isWriting ? 'preview' : 'send'}
      formAction={isWriting ? `${base}#review` : undefined}
    >
      {isWriting ? sending.preview : sending.send}
    </button>
  )
}

function Ways({ base, way }: { base: string; way: SendDraft['way'] }) {
  const { sending } = useView().texts
  return (
    <fieldset class="ways" data-ways>
      <legend class="visually-hidden">{sending.waysLabel}</legend>
      {(['guided', 'free'] as const).map(one => (
        <button
          key={one}
          type="submit"
          class="btn"
          name="do"
          value={`way-${one}`}
          formAction={base}
          aria-current={way === one ? 'true' : undefined}
        >
          {sending.ways[one]}
        </button>
      ))}
    </fieldset>
  )
}

function WritingButtons({ base }: { base: string }) {
  const { sending } = useView().texts
  return (
    <SendFoot>
      <button
        type="submit"
        class="btn btn-primary btn-wide"
        name="do"
        value="preview"
        formAction={`${base}#review`}
      >
        {sending.preview}
      </button>
      <button type="submit" class="btn btn-wide" name="do" value="send">
        <Icon name="send" />
        {sending.sendNow}
      </button>
    </SendFoot>
  )
}

function SendButton() {
  const { sending } = useView().texts
  return (
    <SendFoot>
      <button type="submit" class="btn btn-primary btn-wide" name="do" value="send">
        <Icon name="send" />
        {sending.send}
      </button>
    </SendFoot>
  )
}

function SendFoot({ children }: { children: ComponentChildren }) {
  const { sending } = useView().texts
  return (
    <div class="stack" data-foot>
      {children}
      <p class="soft small">{sending.sendHint}</p>
    </div>
  )
}
