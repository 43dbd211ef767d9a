import { describe } from 'vitest'
import { createFacebookNetwork } from '../../src/adapters/facebook/facebook-network.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { createPracticeFacebook } from '../../src/practice/practice-facebook.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { type Blow, type GraphOperation, type NetworkScene, networkContract } from './network-contract.ts'

const PAGE_ID = '110000000000001'
const OTHER_PAGE_ID = '110000000000002'
const APP = { id: '900000000000001', secret: new Secret('practice-secret') }

const OPERATIONS = {
  inspectToken: 'read-page',
  uploadPhoto: 'create-photo',
  createUnpublished: 'create-post',
  publish: 'update-post',
  updateMessage: 'update-post',
  remove: 'delete-post',
  readPost: 'read-post',
  listPosts: 'list-feed',
  isListed: 'list-published-posts',
  listPublished: 'list-published-posts',
  isPublished: 'read-post',
  countShares: 'read-post',
  comment: 'create-comment',
  listComments: 'list-comments',
} as const satisfies Record<GraphOperation, string>

const FAULTS = {
  'lost-after-effect': 'reset-after',
  'lost-without-effect': 'reset-before',
  'silence-after-effect': 'hang-after',
  'throttled-page-30-minutes': 'throttle-page',
  'throttled-app-1-hour': 'throttle-app',
  'role-lost': { kind: 'error', hasEffect: false, status: 400, code: 190, subcode: 492 },
} as const satisfies Record<Blow, unknown>

const makeScene = async (): Promise<NetworkScene> => {
  const clock = createFakeClock()
  const now = () => clock.now()
  const practice = createPracticeFacebook({ now, appId: APP.id, appSecret: APP.secret.reveal() })
  const graphUrl = await practice.listen(0, '127.0.0.1')
  const { control } = practice
  control.addPage({ id: PAGE_ID, name: 'Đoàn xã An Phú' })
  control.addPage({ id: OTHER_PAGE_ID, name: 'Đoàn xã Bình Minh' })
  const token = control.issueToken({ pageIds: [PAGE_ID] })
  const access = (value: string) => ({ networkPageId: PAGE_ID, token: new Secret(value) })
  const messages = (isSeen: boolean) =>
    control
      .posts(PAGE_ID)
      .filter(post => (post.publishedAt !== null) === isSeen)
      .map(post => post.message)

  return {
    network: createFacebookNetwork({ graphUrl, version: 'v26.0', timeoutMs: 500, app: APP, clock }),
    clock,
    page: access(token),
    withPersonsToken: access(control.issueToken({ kind: 'user', pageIds: [PAGE_ID] })),
    withOtherPagesToken: access(control.issueToken({ pageIds: [OTHER_PAGE_ID] })),
    strike: (operation, blow) => control.addFault({ fault: FAULTS[blow], operation: OPERATIONS[operation] }),
    setAppMode: appMode => control.changeSettings({ appMode }),
    goOffline: practice.close,
    expireToken: () => control.changeToken({ value: token, isDead: true, deadSubcode: 463 }),
    takeRightAway: () => control.changeToken({ value: token, tasks: ['MODERATE', 'ANALYZE'] }),
    show: ({ createdAt, kind = 'status', isPublished = true, message, picture }) =>
      control.addPost({
        pageId: PAGE_ID,
        message,
        kind: kind === 'share' ? 'shared' : kind,
        publishedAt: isPublished ? createdAt : null,
        photos: picture === undefined ? [] : [{ bytes: picture }],
      }).id,
    cutListsOddly: () => {
      control.changeSettings({ filtersAfterPaging: true })
      const visitor = { pageId: PAGE_ID, message: 'Bài của khách', visitorName: 'Khách' }
      for (const _ of Array(60).keys()) control.addPost(visitor)
    },
    writeAsVisitor: (postId, message) => void control.addComment({ postId, message }),
    altTextOf: id => control.photos(PAGE_ID).find(photo => photo.id === id)?.altText ?? null,
    seen: () => messages(true),
    unseen: () => messages(false),
    [Symbol.asyncDispose]: practice.close,
  }
}

describe('Facebook, over the practice Facebook', () => {
  networkContract(makeScene)
})
