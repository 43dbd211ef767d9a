import { MINUTE, plus } from '../../kernel/time.ts'
import { type Actor, may } from '../../organisation/index.ts'
import type { PostState, PostView } from '../../publishing/index.ts'
import type { SubmissionUses } from '../intake-uses.ts'
import type { NoticeUses, PageUses, PeopleUses, PostUses } from '../officer-uses.ts'
import { allPages } from '../pages/publish-pages.ts'
import type { FirstStep } from './first-steps.tsx'
import type { TodayProps } from './today-page.tsx'

export interface TodayUses {
  readonly posts: PostUses
  readonly pages: PageUses
  readonly people: PeopleUses
  readonly notices: NoticeUses
  readonly submissions: Pick<SubmissionUses, 'countWaiting'>
}

/** States in which a Post waits for somebody, the most urgent first. */
const TROUBLED: readonly PostState[] = ['failed', 'missed', 'unconfirmed']
const ON_THE_WAY: readonly PostState[] = ['scheduled', 'staged', 'publishing']
const SHOWN = 12
const NEXT = 3
const NOTICES = 100
/** What the cards of Posts below show already. */
const TOLD_BY_CARDS: ReadonlySet<string> = new Set(['post-failed', 'post-missed', 'approval-asked'])
/** A busy minute may take some seconds; after a whole one something is wrong. */
const LATE_AFTER_MS = MINUTE

/** Gathers what needs somebody now, and what comes next. */
export async function gatherToday(uses: TodayUses, actor: Actor, now: Date): Promise<TodayProps> {
  const [troubled, moving, inReview, published, pages, notices, submissionCount] = await Promise.all([
    postsIn(uses.posts, actor, TROUBLED, SHOWN),
    postsIn(uses.posts, actor, ON_THE_WAY, SHOWN),
    postsIn(uses.posts, actor, ['in-review'], SHOWN),
    postsIn(uses.posts, actor, ['published'], 1),
    allPages(uses.pages, actor),
    uses.notices.listNotices(actor, { isOpen: true, limit: NOTICES }),
    uses.submissions.countWaiting(actor),
  ])
  // What is on hold is late on purpose, and the band says so.
  const isLate = (post: PostView): boolean => !post.isHeld && plus(post.publishAt, LATE_AFTER_MS) < now
  const next = moving.filter(post => !isLate(post)).toSorted(bySoonest)
  const firstSteps = firstStepsOf({
    connect: pages.length > 0,
    schedule: [...troubled, ...moving, ...inReview, ...published].length > 0,
    watch: published.length > 0,
    people: await hasCompany(uses.people, actor),
  })
  const open = notices.items.filter(({ kind }) => !TOLD_BY_CARDS.has(kind))
  const isTold = ({ id }: { id: string }): boolean => open.some(({ subject }) => subject.id === id)
  return {
    notices: open,
    troubled,
    inReview,
    submissionCount,
    late: moving.filter(post => isLate(post) && !isTold(post)),
    ailing: pages.filter(page => page.tokenState !== 'ok' && !isTold(page)),
    next: next.slice(0, NEXT),
    firstSteps,
  }
}

const bySoonest = (a: PostView, b: PostView): number => a.publishAt.getTime() - b.publishAt.getTime()

async function postsIn(
  posts: PostUses,
  actor: Actor,
  states: readonly PostState[],
  limit: number,
): Promise<readonly PostView[]> {
  const lists = await Promise.all(states.map(state => posts.listPosts(actor, { state, limit })))
  return lists.flatMap(list => list.items)
}

/** Only an admin can invite, so for everybody else that step counts as done. */
async function hasCompany(people: PeopleUses, actor: Actor): Promise<boolean> {
  if (!may(actor, 'people.manage')) return true
  return (await people.listPeople(actor, { limit: 2 })).items.length > 1
}

type Done = Readonly<Record<'connect' | 'schedule' | 'watch' | 'people', boolean>>

/** The list goes away once its first four deeds are done. */
function firstStepsOf(done: Done): readonly FirstStep[] {
  if (done.connect && done.schedule && done.watch && done.people) return []
  return [
    { name: 'connect', href: '/pages', isDone: done.connect },
    { name: 'template', href: '/kho/templates', isDone: done.schedule },
    { name: 'schedule', href: '/posts/new', isDone: done.schedule },
    { name: 'watch', href: '/posts', isDone: done.watch },
    { name: 'people', href: '/settings/people', isDone: done.people },
  ]
}
