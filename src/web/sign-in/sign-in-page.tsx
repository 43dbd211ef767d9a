import { CsrfField } from '../views/csrf-field.tsx'
import { Notice } from '../views/notice.tsx'
import { PlainLayout } from '../views/plain-layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'

interface SignInProps {
  readonly email: string
  /** Where to go afterwards. */
  readonly next: string
  readonly problem: string | null
  readonly asksCode: boolean
}

/** Signing in by password; says how else to come in. */
export function SignInPage({ email, next, problem, asksCode }: SignInProps) {
  const { signIn } = useView().texts
  return (
    <PlainLayout title={signIn.title}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <form method="post" action="/sign-in" class="stack">
        <CsrfField />
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label={signIn.email}
          input={{ type: 'email', autoComplete: 'username', value: email }}
        />
        <TextField
          name="password"
          label={signIn.password}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
        {asksCode && <CodeField />}
        <button type="submit" class="btn btn-primary">
          {signIn.do}
        </button>
      </form>
      <OtherWay />
    </PlainLayout>
  )
}

/** Tells how to make the first admin, where nobody could sign in yet. */
export function FreshPage() {
  const { signIn } = useView().texts
  return (
    <PlainLayout title={signIn.freshTitle}>
      <p>{signIn.freshWhy}</p>
      <code class="secret small">{signIn.freshCommand}</code>
    </PlainLayout>
  )
}

/** How to come in without a password. */
function OtherWay() {
  const { signIn } = useView().texts
  return (
    <section class="stack">
      <h2>{signIn.linkTitle}</h2>
      <p>{signIn.linkWhy}</p>
      <code class="secret small">{signIn.linkCommand}</code>
      <p>
        <a href="/privacy">{signIn.privacy}</a>
      </p>
    </section>
  )
}

interface LinkPageProps {
  readonly token: string
  readonly problem: string | null
  readonly asksCode: boolean
}

/** The door of a one-time link, for browsers that do not say that a person opened it, and for the second factor. */
export function LinkPage({ token, problem, asksCode }: LinkPageProps) {
  const { signIn, frame } = useView().texts
  return (
    <PlainLayout title={signIn.title}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <p>{signIn.byLink(frame.product)}</p>
      <form method="post" action={`/sign-in/${token}`} class="stack">
        <CsrfField />
        {asksCode && <CodeField />}
        <button type="submit" class="btn btn-primary">
          {signIn.do}
        </button>
      </form>
    </PlainLayout>
  )
}

/** Asks for the code of an authenticator app. */
export function CodeField() {
  const { signIn } = useView().texts
  return (
    <TextField
      name="code"
      label={signIn.code}
      hint={signIn.codeHint}
      input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 6 }}
    />
  )
}
