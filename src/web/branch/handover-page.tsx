import type { OfferedSeat } from '../../organisation/index.ts'
import { Instant } from '../views/instant.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'

interface TakeOverProps {
  readonly offer: OfferedSeat
  readonly token: string
  /** Names this phone's wish, so that sending it twice takes over once. */
  readonly claim: string
}

/** What a new holder sees: whose seat it is, what will happen, one button. */
export function TakeOverPage({ offer, token, claim }: TakeOverProps) {
  const { seat } = useView().texts
  return (
    <>
      <h1>{seat.takeOverTitle(offer.unitName)}</h1>
      <ul class="stack">
        {seat.takeOverFacts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <form method="post" action={`/h/${token}`} class="panel stack">
        <input type="hidden" name="claim" value={claim} />
        <TextField
          name="holderName"
          label={seat.name}
          hint={seat.nameHint}
          input={{ required: false, maxLength: 60, autocomplete: 'name' }}
        />
        <button type="submit" class="btn btn-primary">
          {seat.takeOver}
        </button>
      </form>
      <p class="soft small">
        {seat.offerUntil} <Instant at={offer.expiresAt} />.
      </p>
    </>
  )
}
