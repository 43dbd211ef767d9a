import type { BranchFollowUp } from '../../activity/index.ts'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

type LogProps = Pick<BranchFollowUp, 'reminders' | 'contacts'>

/** Everything that was done about a branch, the newest first: what, when, by which way, whether it arrived. */
export function ReminderLog({ reminders, contacts }: LogProps) {
  const { followUp: words } = useView().texts
  const entries = [
    ...reminders.map(reminder => ({ at: reminder.decidedAt, id: reminder.id, line: reminderLine(reminder) })),
    ...contacts.map(contact => ({ at: contact.notedAt, id: contact.id, line: contactLine(contact) })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{words.log}</h2>
      {entries.length === 0 ? (
        <p class="soft">{words.logEmpty}</p>
      ) : (
        <ul class="lines panel">
          {entries.map(({ at, id, line }) => (
            <li key={id}>
              <div class="soft small">
                <Instant at={at} bare />
              </div>
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const reminderLine = (reminder: LogProps['reminders'][number]) => <ReminderLine reminder={reminder} />
const contactLine = (contact: LogProps['contacts'][number]) => <ContactLine contact={contact} />

function ReminderLine({
  reminder: { step, outcome, told, ways, toldAt },
}: {
  reminder: LogProps['reminders'][number]
}) {
  const { followUp: words } = useView().texts
  if (outcome !== 'due') return <div>{words.notReminded(words.outcomes[outcome])}</div>
  return (
    <div>
      <strong>{words.reminded[step]}</strong>
      {told.length === 0 &&
        ` · ${toldAt === null ? words.untold : ways === 0 ? words.byHand : words.waysGone}`}
      {told.map(({ way, state }) => ` · ${words.toldBy[way]}: ${words.toldStates[state]}`)}
    </div>
  )
}

function ContactLine({
  contact: { way, words: said, notedByName },
}: {
  contact: LogProps['contacts'][number]
}) {
  const { followUp: words } = useView().texts
  return (
    <div>
      <strong>{words.contacted[way]}</strong> ({notedByName}){said !== '' && `: ${said}`}
    </div>
  )
}
