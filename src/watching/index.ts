import { changeMails, getMails } from './change-mails.ts'
import { checkPages } from './check-pages.ts'
import { checkFirstPosts } from './check-visibility.ts'
import { closeNotice } from './close-notice.ts'
import { countAlarms } from './count-alarms.ts'
import type { WatchingDeps } from './deps.ts'
import { countOpen, listNotices } from './list-notices.ts'
import { addPhone, getPushKey, removePhone } from './manage-push.ts'
import { markBeat } from './mark-beat.ts'
import { sendMails } from './send-mails.ts'
import { sendTellings } from './send-tellings.ts'
import { sendTestMail } from './send-test-mail.ts'
import { tellBranch } from './tell-branch.ts'
import { tellReminder } from './tell-reminder.ts'
import { watchHealth } from './watch-health.ts'
import { watchQueue } from './watch-queue.ts'

/** Gathers what is watched, and how people are told: the first half is by people, the second by the program. */
export const createWatching = (deps: WatchingDeps) => ({
  listNotices: listNotices(deps),
  countOpen: countOpen(deps),
  closeNotice: closeNotice(deps),
  getMails: getMails(deps),
  changeMails: changeMails(deps),
  sendTestMail: sendTestMail(deps),

  getPushKey: getPushKey(deps),
  addPhone: addPhone(deps),
  removePhone: removePhone(deps),

  tellBranch: tellBranch(deps),
  tellReminder: tellReminder(deps),
  sendTellings: sendTellings(deps),

  watchHealth: watchHealth(deps),
  checkPages: checkPages(deps),
  checkFirstPosts: checkFirstPosts(deps),
  markBeat: markBeat(deps),
  watchQueue: watchQueue(deps, sendMails(deps)),
  sendMails: sendMails(deps),
  countAlarms: countAlarms(deps),
})

export type Watching = ReturnType<typeof createWatching>
export type { MailSetting } from './change-mails.ts'
export type { WatchingDeps } from './deps.ts'
export { MAIL_CHOICES } from './notice-mail.ts'
export { MESSAGE_RULES } from './notice-message.ts'
export type { NoticeView } from './notice-view.ts'
export { pushAddress } from './push-subscription.ts'
