import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PAGE_POST_GENRES, SOURCES } from '../../activity/index.ts'
import { BRIEF_FORMATS, type BriefFormat, type ListFilter, type WantedBrief } from '../../briefing/index.ts'
import { unitId } from '../../kernel/ids.ts'
import { isoDate, plusDays } from '../../kernel/local-date.ts'
import { formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { listAddresses, sendBrief } from './brief-file.ts'
import { monthIn, versionIn } from './briefing-routes.tsx'
import type { MeetingUses } from './briefing-uses.ts'
import { PostsPage } from './posts-page.tsx'
import { readRangeQuery } from './range-query.ts'

const READERS = { config: { access: 'briefing.read' } } as const

/** A briefing as a file, and the lists behind its figures. */
export function briefFileRoutes(app: FastifyInstance, uses: MeetingUses, publicUrl: URL | null): void {
  const ofMonth = (request: FastifyRequest): WantedBrief => ({
    month: monthIn(request),
    version: versionIn(request),
  })
  const ofRange = (request: FastifyRequest): WantedBrief => readRangeQuery(request).wanted
  for (const format of BRIEF_FORMATS) {
    app.get(`/briefings/:month.${format}`, READERS, (request, reply) =>
      sendFile(uses, publicUrl, ofMonth(request), format, request).then(file => sendBrief(reply, ...file)),
    )
    app.get(`/briefings/range.${format}`, READERS, (request, reply) =>
      sendFile(uses, publicUrl, ofRange(request), format, request).then(file => sendBrief(reply, ...file)),
    )
  }
  for (const [place, wantedOf] of [
    [':month', ofMonth],
    ['range', ofRange],
  ] as const)
    app.get(`/briefings/${place}/posts`, READERS, async (request, reply) =>
      reply.page(request.view.texts.briefings.posts, await postsPage(uses, wantedOf(request), request)),
    )
}

async function sendFile(
  uses: MeetingUses,
  publicUrl: URL | null,
  wanted: WantedBrief,
  format: BriefFormat,
  request: FastifyRequest,
): Promise<[Uint8Array, string, BriefFormat]> {
  const wish = {
    format,
    words: request.view.texts.paper,
    addressesOf: listAddresses(publicUrl, request),
  }
  return [await uses.exportBriefing(actorOf(request), wanted, wish), nameOf(wanted), format]
}

/** Two versions of a month, or both bases of a range, do not overwrite each other on a desk. */
function nameOf(wanted: WantedBrief): string {
  if ('month' in wanted) return wanted.month + (wanted.version ? `-ban-${wanted.version}` : '')
  const { period, basis } = wanted
  return `${isoDate(period.from)}_${isoDate(plusDays(period.to, -1))}${basis === 'now' ? '-don-vi-hien-nay' : ''}`
}

async function postsPage(uses: MeetingUses, wanted: WantedBrief, request: FastifyRequest) {
  const asked = formOf(request.query)
  const branchId = asked.line('branchId')
  const filter = { ...filterIn(asked), ...(branchId && { branchId: unitId(branchId) }) }
  const actor = actorOf(request)
  const posts = await uses.listBriefPosts(actor, wanted, filter)
  const branchName = branchId === '' ? null : await nameOfBranch(uses, wanted, branchId, request)
  return <PostsPage posts={posts} branchName={branchName} />
}

async function nameOfBranch(
  uses: MeetingUses,
  wanted: WantedBrief,
  branchId: string,
  request: FastifyRequest,
) {
  const actor = actorOf(request)
  const { branches } =
    'month' in wanted
      ? (await uses.readBriefing(actor, wanted.month, wanted.version)).brief
      : await uses.readRange(actor, wanted.period, wanted.basis)
  return branches.find(branch => branch.branchId === branchId)?.branchName ?? branchId
}

function filterIn(asked: ReturnType<typeof formOf>): ListFilter {
  const source = SOURCES.find(name => name === asked.line('source'))
  const genre = PAGE_POST_GENRES.find(name => name === asked.line('genre'))
  return {
    ...(source && { source }),
    ...(genre && { genre }),
    ...(asked.line('unverified') === '1' && { isUnverified: true as const }),
  }
}
