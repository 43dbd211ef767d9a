import type { MailOutcome } from '../../ports/mailer.ts'
import { MAIL_CHOICES, type MailSetting } from '../../watching/index.ts'
import { mailText } from '../text/mail-text.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'

export interface MailsPartProps {
  readonly setting: MailSetting
  /** What became of a test letter that was sent just now. */
  readonly tried: MailOutcome | null
}

/** Which notices come as letters, and whether letters arrive at all. */
export function MailsPart({ setting, tried }: MailsPartProps) {
  const view = useView()
  const { mails } = view.texts
  return (
    <section class="stack" id="mails">
      <h2>{mails.title}</h2>
      <p class="soft">{setting.isOff ? mails.off : mails.to(setting.email)}</p>
      <form method="post" action="/settings/me/mails" class="panel stack narrow">
        <CsrfField />
        <fieldset class="stack">
          <legend>{mails.choose}</legend>
          {MAIL_CHOICES.map(choice => (
            <label key={choice} class="choice">
              <input type="radio" name="mails" value={choice} checked={choice === setting.choice} />
              {mails.choices[choice]}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="btn">
          {mails.save}
        </button>
      </form>
      {!setting.isOff && viewerMay(view, 'people.manage') && <TestPart tried={tried} />}
    </section>
  )
}

function TestPart({ tried }: Pick<MailsPartProps, 'tried'>) {
  const { mails } = useView().texts
  return (
    <div class="stack">
      {tried && <Tried outcome={tried} />}
      <form method="post" action="/settings/me/mails/test#mails" class="panel stack narrow">
        <CsrfField />
        <strong>{mails.tryTitle}</strong>
        <p class="soft">{mails.tryWhy}</p>
        <button type="submit" class="btn">
          <Icon name="send" />
          {mails.tryDo}
        </button>
      </form>
    </div>
  )
}

function Tried({ outcome }: { outcome: MailOutcome }) {
  const { locale, texts } = useView()
  const { sentence, nextStep } = mailText(outcome.code, locale)
  return (
    <Notice kind={outcome.outcome === 'accepted' ? 'good' : 'bad'}>
      <strong>{sentence}</strong> {nextStep}
      {outcome.reply !== '' && (
        <p class="small">
          {texts.mails.serverSaid}: <code>{outcome.reply}</code>
        </p>
      )}
    </Notice>
  )
}
