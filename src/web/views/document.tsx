import type { ComponentChildren } from 'preact'
import { useView } from './view.ts'

/**
 * htmx only swaps what we ask it to: no style sheet and no history of its own. A part that is drawn anew leaves
 * open what the reader opened.
 */
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  defaultSwap: 'outerHTML',
  morphIgnore: ['data-htmx-powered', 'open'],
})

/** The HTML document around a page: head, style sheet, script. */
export function Document({ title, children }: { title: string; children: ComponentChildren }) {
  const { locale, theme, assets, texts } = useView()
  return (
    <html lang={locale} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        <title>{`${title} · ${texts.frame.product}`}</title>
        <link rel="icon" type="image/svg+xml" href={assets['logo.svg']} />
        <link rel="stylesheet" href={assets['officer.css']} />
        <script defer src={assets['htmx.js']} />
      </head>
      <body>{children}</body>
    </html>
  )
}
