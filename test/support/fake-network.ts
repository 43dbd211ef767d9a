import { plus, SECOND } from '../../src/kernel/time.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Network, Outcome, PageAccess, Problem } from '../../src/ports/network.ts'
import { type Answer, createFakeFacebookModel, type FakeFacebookModel } from './fake-facebook-model.ts'

export type Operation = keyof Network

/** What happens to one call. `none` is an ordinary answer. */
export type Fault =
  | { readonly kind: 'none' }
  /** The request never left. */
  | { readonly kind: 'never-sent' }
  | { readonly kind: 'effect-then-lost' }
  | { readonly kind: 'no-effect-lost' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** From now on every call of this scope is refused the same way until then. */
  | { readonly kind: 'throttled'; readonly until: Date; readonly scope: 'page' | 'app' }
  /** No answer until the caller gives up or the network's own time limit passes on the clock. */
  | { readonly kind: 'hang'; readonly hasEffect: boolean }
  /** The answer is lost now; the request arrives just before the n-th later call, or at `releaseGhosts()`. */
  | { readonly kind: 'ghost'; readonly afterCalls: number }
  /** The calling process dies: the call throws, which no network failure ever does. */
  | { readonly kind: 'crash'; readonly hasEffect: boolean; readonly error: Error }

interface RecordedCall {
  readonly operation: Operation
  readonly networkPageId: string
  /** The post or photo the call was about; null when it names none. */
  readonly target: string | null
  readonly at: Date
  /** True when the Page or the app had been told to wait and the wait was not over. */
  readonly whileParked: boolean
}

type World = Omit<FakeFacebookModel, Operation | 'createPost'>

export interface FakeNetwork extends Network, World {
  readonly calls: readonly RecordedCall[]
  /** Queues faults for the next calls of one operation, `none` to let one pass. */
  script(operation: Operation, ...faults: readonly Fault[]): void
  /** Asks for a fault for every call that no queue decides. */
  decide(chooser: (call: RecordedCall) => Fault): void
  /** Lets every request that is still under way arrive now. */
  releaseGhosts(): void
}

interface Call {
  readonly operation: Operation
  readonly page: PageAccess
  readonly target: string | null
  readonly signal: AbortSignal | undefined
}

interface Ghost {
  readonly arrive: () => unknown
  callsLeft: number
}

interface Park {
  readonly until: Date
  readonly scope: 'page' | 'app'
}

const NONE: Fault = { kind: 'none' }
const READS: ReadonlySet<Operation> = new Set([
  'inspectToken',
  'readPost',
  'listPosts',
  'isListed',
  'listPublished',
  'readPicture',
  'isPublished',
  'countShares',
  'seeAsVisitor',
  'listComments',
])

const notSent = (code: string): Outcome<never> => ({ outcome: 'refused', problem: { code, remedy: 'retry' } })

// A read has no effect to be unsure of, so a lost answer to it is surely without effect.
const lost = (operation: Operation, code: string): Outcome<never> =>
  READS.has(operation) ? notSent(code) : { outcome: 'unconfirmed', problem: { code, remedy: 'reconcile' } }

const throttled = ({ until, scope }: Park): Outcome<never> => {
  const problem: Problem = {
    code: `rate-limit-${scope}`,
    remedy: 'wait',
    graph: { code: scope === 'page' ? 80001 : 4 },
  }
  return { outcome: 'throttled', problem, until, scope }
}

/** Makes a Network in memory whose every call may be made to fail in a chosen way; no timers, no randomness. */
export const createFakeNetwork = (options: {
  readonly clock: Clock
  readonly timeoutMs?: number
}): FakeNetwork => {
  const { clock, timeoutMs = 30 * SECOND } = options
  const model = createFakeFacebookModel(() => clock.now())
  const calls: RecordedCall[] = []
  const queues = new Map<Operation, Fault[]>()
  const parks = new Map<string, Park>()
  let ghosts: readonly Ghost[] = []
  let choose: (call: RecordedCall) => Fault = () => NONE

  const parkOf = (networkPageId: string): Park | null => {
    const found = [parks.get('app'), parks.get(networkPageId)]
    return found.find(park => park !== undefined && park.until > clock.now()) ?? null
  }

  const letArrive = (arrived: readonly Ghost[]): void => {
    ghosts = ghosts.filter(ghost => !arrived.includes(ghost))
    for (const ghost of arrived) ghost.arrive()
  }

  const passGhosts = (): void => {
    if (ghosts.length === 0) return
    for (const ghost of ghosts) ghost.callsLeft -= 1
    letArrive(ghosts.filter(ghost => ghost.callsLeft <= 0))
  }

  const answer = <T>(effect: () => Answer<T>): Outcome<T> => {
    const reply = effect()
    return 'value' in reply
      ? { outcome: 'accepted', value: reply.value, at: clock.now() }
      : { outcome: 'refused', problem: reply.refusal }
  }

  const hang = (call: Call): Promise<Outcome<never>> =>
    clock.sleepUntil(plus(clock.now(), timeoutMs), call.signal).then(
      () => lost(call.operation, 'answer-timeout'),
      () => lost(call.operation, 'answer-timeout'),
    )

  const park = (call: Call, order: Park): Outcome<never> => {
    parks.set(order.scope === 'app' ? 'app' : call.page.networkPageId, order)
    return throttled(order)
  }

  const suffer = <T>(call: Call, fault: Fault, effect: () => Answer<T>): Outcome<T> | Promise<Outcome<T>> => {
    switch (fault.kind) {
      case 'none':
        return answer(effect)
      case 'never-sent':
        return notSent('network-unreachable')
      case 'effect-then-lost':
        effect()
        return lost(call.operation, 'answer-lost')
      case 'no-effect-lost':
        return lost(call.operation, 'answer-lost')
      case 'refused':
        return { outcome: 'refused', problem: fault.problem }
      case 'throttled':
        return park(call, fault)
      case 'hang':
        if (fault.hasEffect) effect()
        return hang(call)
      case 'ghost':
        ghosts = [...ghosts, { arrive: effect, callsLeft: fault.afterCalls }]
        return lost(call.operation, 'answer-timeout')
      case 'crash':
        if (fault.hasEffect) effect()
        throw fault.error
      default:
        return fault satisfies never
    }
  }

  const run = async <T>(call: Call, effect: () => Answer<T>): Promise<Outcome<T>> => {
    if (call.signal?.aborted) return notSent('call-aborted')
    const { networkPageId } = call.page
    const order = parkOf(networkPageId)
    const { operation, target } = call
    const recorded = { operation, networkPageId, target, at: clock.now(), whileParked: order !== null }
    calls.push(recorded)
    passGhosts()
    if (order) return throttled(order)
    return suffer(call, queues.get(operation)?.shift() ?? choose(recorded), effect)
  }

  const about = (
    operation: Operation,
    page: PageAccess,
    target: string | null,
    signal?: AbortSignal,
  ): Call => ({ operation, page, target, signal })

  return {
    ...model,
    calls,
    script: (operation, ...faults) => {
      queues.set(operation, [...(queues.get(operation) ?? []), ...faults])
    },
    decide: chooser => {
      choose = chooser
    },
    releaseGhosts: () => letArrive(ghosts),
    inspectToken: (page, signal) =>
      run(about('inspectToken', page, null, signal), () => model.inspectToken(page)),
    uploadPhoto: (page, photo, signal) =>
      run(about('uploadPhoto', page, null, signal), () => model.uploadPhoto(page, photo.altText)),
    createUnpublished: (page, content, signal) =>
      run(about('createUnpublished', page, null, signal), () => model.createPost(page, content)),
    publish: (page, postId, signal) =>
      run(about('publish', page, postId, signal), () => model.publish(page, postId)),
    updateMessage: (page, postId, message, signal) =>
      run(about('updateMessage', page, postId, signal), () => model.updateMessage(page, postId, message)),
    remove: (page, id, signal) => run(about('remove', page, id, signal), () => model.remove(page, id)),
    readPost: (page, postId, signal) =>
      run(about('readPost', page, postId, signal), () => model.readPost(page, postId)),
    listPosts: (page, since, signal) =>
      run(about('listPosts', page, null, signal), () => model.listPosts(page, since)),
    listPublished: (page, wish, signal) =>
      run(about('listPublished', page, wish.edge, signal), () => model.listPublished(page, wish)),
    readPicture: (page, url, signal) =>
      run(about('readPicture', page, url, signal), () => model.readPicture(url)),
    isPublished: (page, id, signal) =>
      run(about('isPublished', page, id, signal), () => model.isPublished(page, id)),
    isListed: (page, postId, signal) =>
      run(about('isListed', page, postId, signal), () => model.isListed(page, postId)),
    countShares: (page, postId, signal) =>
      run(about('countShares', page, postId, signal), () => model.countShares(page, postId)),
    seeAsVisitor: (page, post, signal) =>
      run(about('seeAsVisitor', page, null, signal), () => model.seeAsVisitor(post)),
    comment: (page, postId, message, signal) =>
      run(about('comment', page, postId, signal), () => model.comment(page, postId, message)),
    listComments: (page, postId, signal) =>
      run(about('listComments', page, postId, signal), () => model.listComments(page, postId)),
  }
}
