import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import type { Clock } from '../ports/clock.ts'
import type { Hold } from '../publishing/index.ts'
import { en } from './text/pages.en.ts'
import { type PageTexts, vi } from './text/pages.vi.ts'
import { renderPage, renderPart } from './views/render.tsx'
import { type Assets, THEMES, type Theme, type View } from './views/view.ts'

export interface HtmlSettings {
  readonly clock: Clock
  readonly timeZone: string
  readonly locale: 'vi' | 'en'
  readonly assets: Assets
  /** Null outside practice mode; else the practice Facebook's own page for people, when it has one. */
  readonly practice: { readonly url: string | null } | null
}

export type FlashName = keyof PageTexts['flash']

declare module 'fastify' {
  interface FastifyRequest {
    /** What the pages need to know about the one who asks. */
    view: View
    /** The open hold, as a page tells it. */
    hold: Hold | null
    /** How many open notices concern who asks. */
    openNoticeCount: number
  }
  interface FastifyReply {
    /** Answers with a whole page. */
    page(title: string, body: ComponentChildren): FastifyReply
    /** Answers with a part of a page, for htmx. */
    part(part: VNode): FastifyReply
    /** Answers a form: go to this address, with a sentence about what was done. */
    done(address: string, flash?: FlashName): FastifyReply
  }
}

const FLASH_COOKIE = 'flash'
const FLASH_OPTIONS = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 } as const
export const THEME_COOKIE = 'theme'

/** Teaches the requests and replies of a scope to speak HTML. */
export function speakHtml(app: FastifyInstance, settings: HtmlSettings): void {
  app.decorateRequest('openNoticeCount', 0)
  app.decorateRequest('view', {
    getter() {
      return viewOf(this, settings)
    },
  })
  app.decorateReply('page', function (title, body) {
    return sendPage(this, this.request.view, title, body)
  })
  app.decorateReply('part', function (part) {
    return this.type('text/html; charset=utf-8').send(renderPart(this.request.view, part))
  })
  app.decorateReply('done', function (address, flash) {
    if (flash !== undefined) this.setCookie(FLASH_COOKIE, flash, FLASH_OPTIONS)
    return this.redirect(address, 303)
  })
}

/** Sends a whole page; a sentence about what was done is shown once. */
export function sendPage(
  reply: FastifyReply,
  view: View,
  title: string,
  body: ComponentChildren,
): FastifyReply {
  if (view.flash !== null) reply.clearCookie(FLASH_COOKIE, { path: '/' })
  return reply.type('text/html; charset=utf-8').send(renderPage(view, title, body))
}

/** Gathers what the pages need to know about the one who asks. */
export function viewOf(request: FastifyRequest, settings: HtmlSettings): View {
  const { clock, ...rest } = settings
  const texts = settings.locale === 'en' ? en : vi
  return {
    ...rest,
    texts,
    now: clock.now(),
    path: request.url,
    csrfToken: request.session?.csrfToken ?? '',
    theme: themeOf(request.cookies[THEME_COOKIE]),
    actor: request.actor,
    // Where the scope of the pages was never reached, nobody has looked.
    hold: request.hold ?? null,
    openNoticeCount: request.openNoticeCount ?? 0,
    flash: flashOf(request.cookies[FLASH_COOKIE], texts.flash),
  }
}

const themeOf = (written: string | undefined): Theme => THEMES.find(theme => theme === written) ?? 'auto'

const flashOf = (name: string | undefined, flash: PageTexts['flash']): string | null =>
  name !== undefined && isFlashName(name, flash) ? flash[name] : null

const isFlashName = (name: string, flash: PageTexts['flash']): name is FlashName => Object.hasOwn(flash, name)
