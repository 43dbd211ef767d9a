import type { FreshHandover, UnitEnding } from '../../organisation/index.ts'
import { Field } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { QrCode } from '../views/qr-code.tsx'
import { TextField } from '../views/text-field.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

export interface SeatPageProps {
  readonly unitName: string
  /** Where the branch's pages begin. */
  readonly base: string
  readonly draft: { readonly holderName: string; readonly holderEmail: string }
  readonly problems: Readonly<Record<string, string>>
  readonly isSaved: boolean
  /** Null while the unit goes on. */
  readonly ending: UnitEnding | null
}

/** The seat itself: what its holder is called, where answers go, and handing it over. */
export function SeatPage({ unitName, base, draft, problems, isSaved, ending }: SeatPageProps) {
  const { seat } = useView().texts
  return (
    <>
      <h1>{unitName}</h1>
      {ending && (
        <Notice kind="warm">{seat.ended(isoDayText(ending.lastDay), ending.successors.join(', '))}</Notice>
      )}
      {isSaved && <Notice kind="good">{seat.saved}</Notice>}
      <form method="post" action={`${base}/seat`} class="panel stack">
        <h2>{seat.answersTitle}</h2>
        <TextField
          name="holderName"
          label={seat.name}
          hint={seat.nameHint}
          input={{ value: draft.holderName, required: false, maxLength: 60, autocomplete: 'name' }}
        />
        <TextField
          name="holderEmail"
          label={seat.email}
          hint={seat.emailHint}
          error={problems.holderEmail}
          input={{ value: draft.holderEmail, required: false, type: 'email', autocomplete: 'email' }}
        />
        <button type="submit" class="btn btn-primary">
          {seat.save}
        </button>
      </form>
      {/* Shown by a script where the browser can be told by push. */}
      <section class="panel stack" data-push={`${base}/push`} hidden>
        <h2>{seat.push}</h2>
        <p data-push-text data-on={seat.pushIsOn} data-off={seat.pushIsOff} data-denied={seat.pushDenied} />
        <button type="button" class="btn" data-push-switch data-on={seat.pushOff} data-off={seat.pushOn} />
      </section>
      <section class="panel stack">
        <h2>{seat.handOverTitle}</h2>
        <p>{seat.handOverWhy}</p>
        <form method="post" action={`${base}/seat/handover`}>
          <button type="submit" class="btn">
            {seat.handOver}
          </button>
        </form>
      </section>
      <section class="panel stack">
        <h2>{seat.noticeTitle}</h2>
        <p>{seat.noticeWhy}</p>
        <a class="btn" href={`${base}/notice`}>
          {seat.notice}
        </a>
      </section>
      <p class="soft small">{seat.privacy}</p>
    </>
  )
}

interface OfferProps {
  readonly unitName: string
  readonly base: string
  readonly offer: FreshHandover
  readonly address: string
}

/** The code that the new holder scans from this phone, shown this once. */
export function OfferPage({ unitName, base, offer, address }: OfferProps) {
  const { seat } = useView().texts
  return (
    <>
      <h1>{seat.offerTitle(unitName)}</h1>
      <p>{seat.offerWhy}</p>
      <QrCode text={address} label={seat.offerQr} />
      <Field name="address" label={seat.offerAddress} hint={seat.offerHint}>
        {control => <textarea class="form-control" rows={3} readOnly value={address} {...control} />}
      </Field>
      <p>
        {seat.offerUntil} <Instant at={offer.expiresAt} />.
      </p>
      <p>
        <a class="btn" href={`${base}/seat`}>
          {seat.back}
        </a>
      </p>
    </>
  )
}
