import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, plus } from '../../src/kernel/time.ts'
import type { Network, Outcome, PageAccess, PublishedEdge, PublishedPage } from '../../src/ports/network.ts'
import type { FakeClock } from '../support/fake-clock.ts'
import type { Operation } from '../support/fake-network.ts'

/** What can be made to go wrong with the next call, on every network alike. */
export type Blow =
  | 'lost-after-effect'
  | 'lost-without-effect'
  | 'silence-after-effect'
  | 'throttled-page-30-minutes'
  | 'throttled-app-1-hour'
  | 'role-lost'

/** Operations that are calls of Graph; a visitor's look and a picture's are none. */
export type GraphOperation = Exclude<Operation, 'seeAsVisitor' | 'readPicture'>

/** One Page on one network, and what stands behind them. */
export interface NetworkScene extends AsyncDisposable {
  readonly network: Network
  readonly clock: FakeClock
  readonly page: PageAccess
  /** The same Page with a person's own token, and with the token of another Page. */
  readonly withPersonsToken: PageAccess
  readonly withOtherPagesToken: PageAccess
  strike(operation: GraphOperation, blow: Blow): void
  goOffline(): Promise<void>
  /** In development mode visitors see nothing that our app published. */
  setAppMode(mode: 'live' | 'development'): void
  expireToken(): void
  takeRightAway(): void
  writeAsVisitor(postId: string, message: string): void
  altTextOf(photoId: string): string | null
  /** Puts something on the Page by hand; gives its id. */
  show(shown: {
    readonly message: string
    readonly createdAt: Date
    readonly kind?: 'status' | 'share' | 'reel'
    readonly isPublished?: boolean
    readonly picture?: Uint8Array
  }): string
  /** Cuts lists so that a page of them may be empty and still have a next one. */
  cutListsOddly(): void
  /** Messages of the posts that visitors see, and of those they do not, newest first. */
  seen(): readonly string[]
  unseen(): readonly string[]
}

/** The smallest bytes that pass for a JPEG. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9])
const VIETNAMESE = 'Tuổi trẻ xã An Phú ra quân “Ngày Chủ nhật xanh” 🌱\n\nHẹn gặp lại!'

const accepted = <T>(outcome: Outcome<T>): T => {
  if (outcome.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
  return outcome.value
}

const textPost = (message: string) => ({ message, link: null, photoIds: [] })

/** What every network keeps to. `makeScene` gives a Page with nothing on it. */
export const networkContract = (makeScene: () => Promise<NetworkScene>): void => {
  const stage = async ({ network, page }: NetworkScene, message = 'Ra quân') =>
    accepted(await network.createUnpublished(page, textPost(message))).postId

  const upload = async ({ network, page }: NetworkScene, altText = '') =>
    accepted(await network.uploadPhoto(page, { jpeg: JPEG, altText })).photoId

  test("the Page's own token is known by its name, its right and its dates", async () => {
    await using scene = await makeScene()

    const facts = accepted(await scene.network.inspectToken(scene.page))

    expect(facts).toMatchObject({
      owner: 'this-page',
      pageName: 'Đoàn xã An Phú',
      mayCreateContent: true,
      expiresAt: null,
    })
  })

  test("a person's token and another Page's token are told apart", async () => {
    await using scene = await makeScene()

    const persons = accepted(await scene.network.inspectToken(scene.withPersonsToken))
    const others = accepted(await scene.network.inspectToken(scene.withOtherPagesToken))

    expect([persons.owner, others.owner]).toEqual(['not-a-page', 'another-page'])
  })

  test('a token without the right to create content says so', async () => {
    await using scene = await makeScene()
    scene.takeRightAway()

    const facts = accepted(await scene.network.inspectToken(scene.page))

    expect(facts).toMatchObject({ owner: 'this-page', mayCreateContent: false })
  })

  test('an expired token asks for reconnecting, whatever is called', async () => {
    await using scene = await makeScene()
    scene.expireToken()

    const outcomes = [
      await scene.network.inspectToken(scene.page),
      await scene.network.createUnpublished(scene.page, textPost('Ra quân')),
      await scene.network.listPosts(scene.page, scene.clock.now()),
    ]

    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        outcome: 'refused',
        problem: { code: 'token-expired', remedy: 'reconnect', graph: { code: 190, subcode: 463 } },
      })
  })

  test('a post is made unseen, read back with its text unchanged, and seen after publishing', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const postId = await stage(scene, VIETNAMESE)

    const staged = accepted(await network.readPost(page, postId))
    const seenBefore = scene.seen()
    const listedBefore = accepted(await network.isListed(page, postId))
    accepted(await network.publish(page, postId))
    const published = accepted(await network.readPost(page, postId))

    expect(staged).toMatchObject({ id: postId, message: VIETNAMESE, isPublished: false, photoIds: [] })
    expect([seenBefore, listedBefore]).toEqual([[], false])
    expect(published).toMatchObject({ id: postId, message: VIETNAMESE, isPublished: true })
    expect(published?.permalink).toMatch(/^https?:\/\//)
    expect(accepted(await network.isListed(page, postId))).toBe(true)
    expect(accepted(await network.countShares(page, postId))).toBe(0)
    expect(scene.seen()).toEqual([VIETNAMESE])
  })

  test('what an app in development mode publishes, the Page has and no visitor sees', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const postId = await stage(scene, VIETNAMESE)
    accepted(await network.publish(page, postId))
    const { permalink } = accepted(await network.readPost(page, postId)) ?? {}
    const post = { permalink: permalink ?? '', message: VIETNAMESE }

    const live = accepted(await network.seeAsVisitor(page, post))
    scene.setAppMode('development')
    const hidden = accepted(await network.seeAsVisitor(page, post))

    expect([live, hidden]).toEqual(['seen', 'hidden'])
    expect(accepted(await network.isListed(page, postId))).toBe(true)
  })

  test('an accepted call tells when it was answered', async () => {
    await using scene = await makeScene()

    const outcome = await scene.network.createUnpublished(scene.page, textPost('Ra quân'))

    expect(outcome).toMatchObject({ outcome: 'accepted', at: scene.clock.now() })
  })

  test('publishing twice publishes once', async () => {
    await using scene = await makeScene()
    const postId = await stage(scene)

    accepted(await scene.network.publish(scene.page, postId))
    accepted(await scene.network.publish(scene.page, postId))

    expect(scene.seen()).toEqual(['Ra quân'])
  })

  test('ten photos keep their order and their alt texts', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const photoIds: string[] = []
    for (const number of Array(10).keys()) photoIds.push(await upload(scene, `Ảnh ${number}`))
    const content = { message: '', link: null, photoIds: photoIds.toReversed() }

    const { postId } = accepted(await network.createUnpublished(page, content))

    expect(accepted(await network.readPost(page, postId))?.photoIds).toEqual(content.photoIds)
    expect(photoIds.map(scene.altTextOf)).toEqual(photoIds.map((_, index) => `Ảnh ${index}`))
  })

  test('a post with one photo tells it', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const photoIds = [await upload(scene)]

    const { postId } = accepted(
      await network.createUnpublished(page, { message: 'Một ảnh', link: null, photoIds }),
    )

    expect(accepted(await network.readPost(page, postId))).toMatchObject({ photoIds })
  })

  test('a post with a link has no photos', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const content = { message: 'Mời đọc', link: 'https://doanthanhnien.vn/', photoIds: [] }

    const { postId } = accepted(await network.createUnpublished(page, content))

    expect(accepted(await network.readPost(page, postId))?.photoIds).toEqual([])
  })

  test('a photo older than a day can no longer be posted', async () => {
    await using scene = await makeScene()
    const photoIds = [await upload(scene)]
    await scene.clock.advanceBy(DAY + MINUTE)

    const outcome = await scene.network.createUnpublished(scene.page, {
      message: 'Muộn',
      link: null,
      photoIds,
    })

    expect(outcome.outcome).toBe('refused')
    expect(scene.unseen()).toEqual([])
  })

  test('an empty post is refused for a person to write something', async () => {
    await using scene = await makeScene()

    const outcome = await scene.network.createUnpublished(scene.page, textPost(''))

    expect(outcome).toMatchObject({
      outcome: 'refused',
      problem: { code: 'post-empty', remedy: 'fix-input' },
    })
  })

  test('a lost answer to a creation is unconfirmed, and the post is found by listing', async () => {
    await using scene = await makeScene()
    const { network, page, clock } = scene
    const photoIds = [await upload(scene), await upload(scene)]
    const since = clock.now()
    await clock.advanceBy(400)
    scene.strike('createUnpublished', 'lost-after-effect')

    const outcome = await network.createUnpublished(page, { message: VIETNAMESE, link: null, photoIds })
    const listed = accepted(await network.listPosts(page, since))

    expect(outcome).toMatchObject({ outcome: 'unconfirmed', problem: { remedy: 'reconcile' } })
    expect(listed).toMatchObject([{ message: VIETNAMESE, isPublished: false, photoIds }])
  })

  test('an answer that never comes is unconfirmed after the time limit', async () => {
    await using scene = await makeScene()
    scene.strike('createUnpublished', 'silence-after-effect')

    const waiting = scene.network.createUnpublished(scene.page, textPost('Ra quân'))
    await scene.clock.advanceBy(MINUTE)

    expect(await waiting).toMatchObject({ outcome: 'unconfirmed', problem: { code: 'answer-timeout' } })
    expect(scene.unseen()).toEqual(['Ra quân'])
  })

  test('a lost answer without effect is unconfirmed all the same, and listing shows nothing', async () => {
    await using scene = await makeScene()
    scene.strike('createUnpublished', 'lost-without-effect')

    const outcome = await scene.network.createUnpublished(scene.page, textPost('Ra quân'))

    expect(outcome.outcome).toBe('unconfirmed')
    expect(accepted(await scene.network.listPosts(scene.page, scene.clock.now()))).toEqual([])
  })

  test('a lost answer to publishing is unconfirmed, and publishing again settles it', async () => {
    await using scene = await makeScene()
    const postId = await stage(scene)
    scene.strike('publish', 'lost-after-effect')

    const first = await scene.network.publish(scene.page, postId)
    accepted(await scene.network.publish(scene.page, postId))

    expect(first.outcome).toBe('unconfirmed')
    expect(scene.seen()).toEqual(['Ra quân'])
  })

  test('a lost answer to a question is no more than a reason to ask again', async () => {
    await using scene = await makeScene()
    scene.strike('listPosts', 'lost-without-effect')

    const first = await scene.network.listPosts(scene.page, scene.clock.now())
    const second = await scene.network.listPosts(scene.page, scene.clock.now())

    expect(first).toMatchObject({ outcome: 'refused', problem: { remedy: 'retry' } })
    expect(second.outcome).toBe('accepted')
  })

  test('a call that never left is refused, to be tried again', async () => {
    await using scene = await makeScene()
    await scene.goOffline()

    const outcomes = [
      await scene.network.createUnpublished(scene.page, textPost('Ra quân')),
      await scene.network.listPosts(scene.page, scene.clock.now()),
    ]

    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        outcome: 'refused',
        problem: { code: 'network-unreachable', remedy: 'retry' },
      })
  })

  test('a call whose caller has given up before it is not sent', async () => {
    await using scene = await makeScene()

    const outcome = await scene.network.createUnpublished(
      scene.page,
      textPost('Ra quân'),
      AbortSignal.abort(),
    )

    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'call-aborted', remedy: 'retry' } })
    expect(scene.unseen()).toEqual([])
  })

  test('a throttled Page tells how long, without effect', async () => {
    await using scene = await makeScene()
    scene.strike('createUnpublished', 'throttled-page-30-minutes')

    const outcome = await scene.network.createUnpublished(scene.page, textPost('Ra quân'))

    expect(outcome).toMatchObject({
      outcome: 'throttled',
      scope: 'page',
      until: plus(scene.clock.now(), 30 * MINUTE),
      problem: { code: 'rate-limit-page', remedy: 'wait' },
    })
    expect(scene.unseen()).toEqual([])
  })

  test('a throttled app is told apart from a throttled Page', async () => {
    await using scene = await makeScene()
    scene.strike('listPosts', 'throttled-app-1-hour')

    const outcome = await scene.network.listPosts(scene.page, scene.clock.now())

    expect(outcome).toMatchObject({
      outcome: 'throttled',
      scope: 'app',
      until: plus(scene.clock.now(), 60 * MINUTE),
      problem: { code: 'rate-limit-app' },
    })
  })

  test('a role lost while publishing is for a person to restore', async () => {
    await using scene = await makeScene()
    const postId = await stage(scene)
    scene.strike('publish', 'role-lost')

    const outcome = await scene.network.publish(scene.page, postId)

    expect(outcome).toMatchObject({
      outcome: 'refused',
      problem: { code: 'page-role-lost', remedy: 'reconnect' },
    })
    expect(scene.seen()).toEqual([])
  })

  test('a changed text is the one that is published', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const postId = await stage(scene)

    accepted(await network.updateMessage(page, postId, VIETNAMESE))
    accepted(await network.publish(page, postId))

    expect(scene.seen()).toEqual([VIETNAMESE])
  })

  test('removing is accepted also when there is nothing left to remove', async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const postId = await stage(scene)
    const photoId = await upload(scene)

    for (const id of [postId, postId, photoId, photoId]) accepted(await network.remove(page, id))

    expect(scene.unseen()).toEqual([])
    expect(accepted(await network.readPost(page, postId))).toBeNull()
  })

  test('a post that is gone cannot be published', async () => {
    await using scene = await makeScene()
    const postId = await stage(scene)
    accepted(await scene.network.remove(scene.page, postId))

    const outcome = await scene.network.publish(scene.page, postId)

    expect(outcome).toMatchObject({
      outcome: 'refused',
      problem: { code: 'object-gone', remedy: 'reconcile' },
    })
  })

  test('listing is newest first and goes back to the second of `since`, no further', async () => {
    await using scene = await makeScene()
    const { network, page, clock } = scene
    await stage(scene, 'Cũ')
    await clock.advanceBy(10 * MINUTE + 700)
    const since = clock.now()
    accepted(await network.publish(page, await stage(scene, 'Giữa')))
    await clock.advanceBy(MINUTE)
    await stage(scene, 'Mới')

    const listed = accepted(await network.listPosts(page, since))

    expect(listed.map(post => [post.message, post.isPublished])).toEqual([
      ['Mới', false],
      ['Giữa', true],
    ])
  })

  const readAll = async ({ network, page }: NetworkScene, edge: PublishedEdge, until?: Date) => {
    const messages: string[] = []
    let next: string | null = null
    do {
      const wish = { edge, after: next, until }
      const shown: PublishedPage = accepted(await network.listPublished(page, wish))
      messages.push(...shown.posts.map(({ message }) => message))
      next = shown.next
    } while (next !== null)
    return messages
  }

  test('what a Page published is listed newest first, Reels in a list of their own', async () => {
    await using scene = await makeScene()
    const at = (hour: number) => plus(scene.clock.now(), -hour * HOUR)
    scene.show({ message: 'Chưa đăng', createdAt: at(0), isPublished: false })
    scene.show({ message: 'Chia sẻ', createdAt: at(1), kind: 'share' })
    scene.show({ message: 'Reel', createdAt: at(2), kind: 'reel' })
    scene.show({ message: 'Reel hẹn giờ', createdAt: at(2), kind: 'reel', isPublished: false })
    scene.show({ message: VIETNAMESE, createdAt: at(3) })
    await stage(scene)

    const { posts } = accepted(await scene.network.listPublished(scene.page, { edge: 'posts' }))

    expect(posts.map(({ message, kind }) => [message, kind])).toEqual([
      ['Chia sẻ', 'share'],
      [VIETNAMESE, 'status'],
    ])
    expect(posts[1]).toMatchObject({ createdAt: at(3), photoCount: 0, attachedIds: [], pictureUrl: null })
    expect(posts[1]?.permalink).toMatch(/^https?:/)
    expect(await readAll(scene, 'reels')).toEqual(['Reel'])
  })

  test('a list goes on over empty pages to its end, and begins where it is told to', async () => {
    await using scene = await makeScene()
    const at = (hour: number) => plus(scene.clock.now(), -hour * HOUR)
    for (const hour of Array(70).keys()) scene.show({ message: `Bài ${hour}`, createdAt: at(hour) })
    scene.cutListsOddly()

    expect(new Set(await readAll(scene, 'posts')).size).toBe(70)
    expect(await readAll(scene, 'posts', at(67))).toEqual(['Bài 67', 'Bài 68', 'Bài 69'])
  })

  test('it is told of a post and of a Reel whether they are still there', async () => {
    await using scene = await makeScene()
    const { network, page, clock } = scene
    const post = scene.show({ message: 'Tin', createdAt: clock.now() })
    const reel = scene.show({ message: '', createdAt: clock.now(), kind: 'reel' })

    const told = [post, reel, await stage(scene), '999999999_1'].map(id => network.isPublished(page, id))

    expect((await Promise.all(told)).map(accepted)).toEqual([true, true, false, false])
  })

  test('the picture of a post is read from where the list says, and from nowhere else', async () => {
    await using scene = await makeScene()
    const { network, page, clock } = scene
    scene.show({ message: 'Tin', createdAt: clock.now(), picture: JPEG })

    const { posts } = accepted(await network.listPublished(page, { edge: 'posts' }))
    const address = posts[0]?.pictureUrl ?? ''
    const asked = [address, `${address}9`, 'http://169.254.169.254/', 'không phải địa chỉ']
    const read = await Promise.all(asked.map(url => network.readPicture(page, url)))

    expect(read.map(accepted).map(bytes => bytes && [...bytes])).toEqual([[...JPEG], null, null, null])
    await scene.goOffline()
    expect(await network.readPicture(page, address)).toMatchObject({ outcome: 'refused' })
  })

  test('a long listing is read to its end', async () => {
    await using scene = await makeScene()
    for (const number of Array(120).keys()) await stage(scene, `Bài ${number}`)

    const listed = accepted(await scene.network.listPosts(scene.page, scene.clock.now()))

    expect(new Set(listed.map(post => post.message)).size).toBe(120)
  })

  test("a comment of the Page is told apart from a visitor's, so that a lost one can be found", async () => {
    await using scene = await makeScene()
    const { network, page } = scene
    const postId = await stage(scene)
    accepted(await network.publish(page, postId))
    scene.writeAsVisitor(postId, 'Hay quá')
    scene.strike('comment', 'lost-after-effect')

    const outcome = await network.comment(page, postId, 'Đăng ký tại đây')
    const comments = accepted(await network.listComments(page, postId))

    expect(outcome.outcome).toBe('unconfirmed')
    expect(comments.map(each => [each.message, each.isOurs]).toSorted()).toEqual([
      ['Hay quá', false],
      ['Đăng ký tại đây', true],
    ])
  })
}
