import { gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { PracticeBand } from '../views/layout.tsx'
import { useView, type View, ViewContext } from '../views/view.ts'
import { BottomBar } from './bottom-bar.tsx'
import { IslandSeed } from './island-seed.tsx'

interface BranchPage {
  readonly title: string
  /** The link's token; null where there is no link to lead on with. */
  readonly token: string | null
  /** The link is dead: what the phone still keeps is given out. */
  readonly isDead?: boolean
  readonly body: ComponentChildren
}

/** Answers with a page of the branch: light, and telling its address to nobody, not even to ourselves. */
export function sendBranchPage(reply: FastifyReply, view: View, page: BranchPage): FastifyReply {
  const assets = { ...view.assets, 'icons.svg': view.assets['branch-icons.svg'] ?? '' }
  const html = render(
    <ViewContext.Provider value={{ ...view, assets }}>
      <BranchDocument {...page} />
    </ViewContext.Provider>,
  )
  reply
    .headers({ 'referrer-policy': 'no-referrer', vary: 'accept-encoding' })
    .type('text/html; charset=utf-8')
  return sendLight(reply, `<!doctype html>${html}`)
}

/** Over weak 4G each kilobyte counts. Whoever could guess a secret by its compressed size has the link already. */
function sendLight(reply: FastifyReply, html: string): FastifyReply {
  const isTaken = /\bgzip\b/.test(String(reply.request.headers['accept-encoding']))
  return isTaken ? reply.header('content-encoding', 'gzip').send(gzipSync(html)) : reply.send(html)
}

function BranchDocument({ title, token, isDead = false, body }: BranchPage) {
  const { locale, assets, texts } = useView()
  const hasIsland = token !== null || isDead
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#1257a6" />
        <title>{`${title} · ${texts.frame.product}`}</title>
        <link rel="icon" type="image/svg+xml" href={assets['logo.svg']} />
        {token !== null && <link rel="manifest" href={`/b/${token}/manifest.webmanifest`} />}
        <link rel="stylesheet" href={assets['branch.css']} />
        {hasIsland && <script type="module" src={assets['branch.js']} />}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {texts.frame.skip}
        </a>
        <PracticeBand />
        <main id="main" tabIndex={-1} class="stack-wide">
          {body}
        </main>
        {token !== null && <BottomBar base={`/b/${token}`} />}
        {hasIsland && <IslandSeed base={isDead ? null : `/b/${token}`} />}
      </body>
    </html>
  )
}
