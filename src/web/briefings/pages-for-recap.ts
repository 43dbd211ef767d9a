import type { FastifyRequest } from 'fastify'
import type { Page } from '../../organisation/index.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { viewerMay } from '../views/view.ts'
import type { MeetingPageUses } from './briefing-uses.ts'

/** Lists the Pages that a recap may go to; none for whoever writes no Posts. */
export const pagesForRecap = async (
  uses: Pick<MeetingPageUses, 'listPages'>,
  request: FastifyRequest,
): Promise<readonly Page[]> =>
  viewerMay(request.view, 'posts.write') ? publishPages(uses, actorOf(request)) : []
