import { CsrfField } from './csrf-field.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { THEMES, type Theme, useView } from './view.ts'

const THEME_ICON: Readonly<Record<Theme, IconName>> = { auto: 'contrast-2', light: 'sun', dark: 'moon' }

/** Who is signed in, the next look (light, dark, as the device) and the way out. */
export function SessionButtons() {
  const { texts, actor, theme, path } = useView()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  return (
    <div>
      <form method="post" action="/settings/theme">
        <CsrfField />
        <input type="hidden" name="back" value={path} />
        <button type="submit" class="bar-button" name="theme" value={next}>
          <Icon name={THEME_ICON[next]} />
          {texts.frame.theme[next]}
        </button>
      </form>
      {actor && (
        <form method="post" action="/sign-out">
          <CsrfField />
          <button type="submit" class="bar-button">
            <Icon name="logout" />
            <span>
              {texts.frame.signOut} <span class="soft small">({actor.name})</span>
            </span>
          </button>
        </form>
      )}
    </div>
  )
}
