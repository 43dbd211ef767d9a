import { noticeId } from '../../../src/kernel/ids.ts'
import type { MailOutcome } from '../../../src/ports/mailer.ts'
import type { NoticeView } from '../../../src/watching/index.ts'
import type { MailUses, NoticeUses } from '../../../src/web/officer-uses.ts'

const AT = new Date('2026-11-22T01:40:00Z')

/** Makes a notice; a test states what matters to it. */
export const someNotice = (given: Partial<NoticeView> = {}): NoticeView => ({
  id: noticeId('notice-1'),
  kind: 'token-dead',
  isAlarm: true,
  subject: { kind: 'page', id: 'page-1' },
  facts: { page: 'Tuổi trẻ Phụng Hiệp', facebookPageId: '100200300', problem: 'password-changed', count: 2 },
  raisedAt: AT,
  closedAt: null,
  mayClose: false,
  ...given,
})

export type FakeWatching = NoticeUses & MailUses & { readonly done: string[] }

/** Notices and letters in memory; `outcome` is what the mail server answers. */
export function createFakeWatching(
  notices: readonly NoticeView[],
  outcome: MailOutcome = { outcome: 'accepted', code: 'mail-taken', reply: '250 Taken over' },
): FakeWatching {
  const done: string[] = []
  const open = notices.filter(({ closedAt }) => closedAt === null)
  return {
    done,
    listNotices: async (_, { isOpen }) => ({
      items: notices.filter(({ closedAt }) => (closedAt === null) === isOpen),
      nextCursor: null,
    }),
    countOpen: async () => open.length,
    closeNotice: async (_, id) => void done.push(`closed ${id}`),
    getMails: async () => ({ choice: 'all', email: 'lan@example.vn', isOff: false }),
    changeMails: async (_, choice) => void done.push(`mails ${choice}`),
    sendTestMail: async () => outcome,
  }
}
