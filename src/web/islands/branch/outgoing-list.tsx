import { useState } from 'preact/hooks'
import { writeAgain } from './draft.ts'
import type { Kept } from './kept.ts'
import { usePlace } from './phone-context.ts'
import type { Outgoing } from './rows.ts'
import { fill } from './seed.ts'

/** What was sent from this phone, and whether the server has it. */
export function OutgoingList({ kept }: { kept: Kept }) {
  return (
    <div class="outgoing" id="outgoing" tabIndex={-1}>
      {kept.outgoing.map(outgoing => (
        <OutgoingCard key={outgoing.clientId} outgoing={outgoing} kept={kept} />
      ))}
    </div>
  )
}

function OutgoingCard({ outgoing, kept }: { outgoing: Outgoing; kept: Kept }) {
  const { texts } = usePlace()
  const title = outgoing.words.title || texts.untitled
  if (outgoing.refusal !== null) return <Refused outgoing={outgoing} title={title} why={outgoing.refusal} />
  if (outgoing.receiptNumber === null)
    return (
      <section class="notice" role="status">
        <h2>{texts.willSend}</h2>
        <p>{fill(texts.willSendWhy, { title })}</p>
      </section>
    )
  const isUnderWay = kept.photos.some(
    ({ clientId, state }) => clientId === outgoing.clientId && state === 'waiting',
  )
  return (
    <section class="notice notice-good" role="status">
      <h2>{fill(texts.sent, { title })}</h2>
      <p class="receipt">{fill(texts.receipt, { number: outgoing.receiptNumber })}</p>
      {isUnderWay && <p>{texts.restFollows}</p>}
    </section>
  )
}

interface RefusedProps {
  readonly outgoing: Outgoing
  readonly title: string
  readonly why: string
}

function Refused({ outgoing, title, why }: RefusedProps) {
  const { texts } = usePlace()
  const [isInTheWay, setInTheWay] = useState(false)
  const again = async (): Promise<void> => setInTheWay(!(await writeAgain(outgoing)))
  return (
    <section class="notice notice-bad" role="alert">
      <p>{fill(texts.refused, { title, why })}</p>
      <button type="button" class="btn" onClick={() => void again()}>
        {texts.again}
      </button>
      {isInTheWay && <p>{texts.againLater}</p>}
    </section>
  )
}
