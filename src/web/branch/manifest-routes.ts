import type { FastifyInstance } from 'fastify'
import type { BranchSettings } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK, type SeatUses } from './seat-of.ts'

const ICON_SIDES_PX = [192, 512] as const

/** What lets a phone keep the branch's pages on its home screen. */
export function manifestRoutes(app: FastifyInstance, settings: BranchSettings, uses: SeatUses): void {
  const open = openLink(settings, uses)

  app.get('/b/:token/manifest.webmanifest', BY_LINK, async (request, reply) => {
    const { base, seat, view } = await open(request)
    const { texts, assets, locale } = view
    const manifest = {
      id: base,
      name: `${texts.phone.appName} · ${seat.unitName}`,
      short_name: texts.phone.appName,
      lang: locale,
      start_url: base,
      scope: base,
      display: 'standalone',
      background_color: '#faf8f3',
      theme_color: '#1257a6',
      icons: ICON_SIDES_PX.map(side => ({
        src: assets[`logo-${side}.png`],
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    }
    return reply.type('application/manifest+json; charset=utf-8').send(JSON.stringify(manifest))
  })
}
