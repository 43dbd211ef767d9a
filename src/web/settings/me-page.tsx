import type { Person, Session } from '../../organisation/index.ts'
import type { MailOutcome } from '../../ports/mailer.ts'
import type { MailSetting } from '../../watching/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { CalendarPart } from './calendar-part.tsx'
import { FactorPart } from './factor-part.tsx'
import { MailsPart } from './mails-part.tsx'

export interface MePageProps {
  readonly person: Person
  readonly sessions: readonly Session[]
  readonly presentSessionId: string | null
  /** The `otpauth://` address while the second factor is being set up. */
  readonly factorAddress: string | null
  /** Since when a calendar program may read the plan. */
  readonly calendarSince: Date | null
  /** The calendar link, when it was made just now. */
  readonly calendarAddress: string | null
  readonly problem: string | null
  readonly mails: MailSetting
  /** What became of a test letter that was sent just now. */
  readonly tried: MailOutcome | null
}

/** One's own password, second factor, calendar link and sessions. */
export function MePage(props: MePageProps) {
  const { me } = useView().texts
  return (
    <Layout title={me.title}>
      {props.problem && <Notice kind="bad">{props.problem}</Notice>}
      <MailsPart setting={props.mails} tried={props.tried} />
      <PasswordPart person={props.person} />
      <FactorPart isOn={props.person.hasSecondFactor} address={props.factorAddress} />
      <CalendarPart since={props.calendarSince} address={props.calendarAddress} />
      <SessionsPart sessions={props.sessions} presentSessionId={props.presentSessionId} />
    </Layout>
  )
}

function PasswordPart({ person }: { person: Person }) {
  const { me } = useView().texts
  return (
    <section class="stack">
      <h2>{me.passwordTitle}</h2>
      <form method="post" action="/settings/me/password" class="panel stack narrow">
        <CsrfField />
        <input
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="username"
          value={person.email}
          readOnly
        />
        {person.hasPassword && (
          <TextField
            name="current"
            label={me.currentPassword}
            input={{ type: 'password', autoComplete: 'current-password' }}
          />
        )}
        <TextField
          name="next"
          label={me.newPassword}
          hint={me.newPasswordHint}
          input={{ type: 'password', autoComplete: 'new-password', minLength: 12 }}
        />
        <button type="submit" class="btn">
          {person.hasPassword ? me.savePassword : me.setPassword}
        </button>
      </form>
    </section>
  )
}

function SessionsPart({ sessions, presentSessionId }: Pick<MePageProps, 'sessions' | 'presentSessionId'>) {
  const { me } = useView().texts
  return (
    <section class="stack">
      <h2>{me.sessionsTitle}</h2>
      <ul class="lines panel">
        {sessions.map(session => (
          <li key={session.id} class="row-of apart">
            <div>
              <div class="small">{session.device}</div>
              <div class="soft small">
                {me.sessionsSeen} <Instant at={session.lastSeenAt} />
              </div>
            </div>
            {session.id === presentSessionId ? (
              <strong>{me.sessionsThis}</strong>
            ) : (
              <form method="post" action={`/settings/me/sessions/${session.id}/end`}>
                <CsrfField />
                <button type="submit" class="btn">
                  {me.sessionEnd}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
