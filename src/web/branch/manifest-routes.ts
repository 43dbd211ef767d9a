import type { FastifyInstance } from 'fastify'
import { viewOf } from '../html.tsx'
import type { BranchSettings } from './branch-uses.ts'
import { readLink } from './read-link.ts'
import { BY_LINK, type SeatUses, seatOf } from './seat-of.ts'

const ICON_SIDES_PX = [192, 512] as const

/** What lets a phone keep the branch's pages on its home screen. */
export function manifestRoutes(app: FastifyInstance, settings: BranchSettings, uses: SeatUses): void {
  app.get('/b/:token/manifest.webmanifest', BY_LINK, async (request, reply) => {
    const { token, base } = readLink(request)
    const { unitName } = await seatOf(uses, { ip: request.ip, params: { token } })
    const { texts, assets, locale } = viewOf(request, settings)
    const manifest = {
      id: base,
      name: `${texts.phone.appName} · ${unitName}`,
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
