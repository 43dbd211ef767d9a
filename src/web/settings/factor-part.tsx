import { CodeField } from '../sign-in/sign-in-page.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { useView } from '../views/view.ts'

/** Turns the second factor on and off. */
export function FactorPart({ isOn, address }: { isOn: boolean; address: string | null }) {
  const { me } = useView().texts
  return (
    <section class="stack">
      <h2>{me.factorTitle}</h2>
      <div class="panel stack narrow">
        <p>{isOn ? me.factorOn : me.factorOff}</p>
        {address !== null && <Setup address={address} />}
        {isOn && <CodeForm action="/settings/me/factor/remove" label={me.factorRemove} />}
        {!isOn && address === null && (
          <form method="post" action="/settings/me/factor">
            <CsrfField />
            <button type="submit" class="btn">
              {me.factorBegin}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}

function Setup({ address }: { address: string }) {
  const { me } = useView().texts
  return (
    <div class="stack">
      <p>{me.factorSecret}</p>
      <code class="secret">{inGroups(secretOf(address))}</code>
      <p>
        <a href={address}>{me.factorOpen}</a>
      </p>
      <CodeForm action="/settings/me/factor/confirm" label={me.factorConfirm} />
    </div>
  )
}

function CodeForm({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action} class="stack">
      <CsrfField />
      <CodeField />
      <button type="submit" class="btn">
        {label}
      </button>
    </form>
  )
}

const secretOf = (address: string): string => new URL(address).searchParams.get('secret') ?? ''

/** Writes a secret in groups of four, as people copy it. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
