import { activity } from './vi/activity.ts'
import { amend } from './vi/amend.ts'
import { approval, approvalRules, decision, kinds, urgent } from './vi/approval.ts'
import { branchImport } from './vi/branch-import.ts'
import { branches } from './vi/branches.ts'
import { briefings } from './vi/briefings.ts'
import { calendar } from './vi/calendar.ts'
import { compose } from './vi/compose.ts'
import { blur, consent } from './vi/consent.ts'
import { counting } from './vi/counting.ts'
import { difficulty } from './vi/difficulty.ts'
import { events } from './vi/events.ts'
import { flash } from './vi/flash.ts'
import { followUp } from './vi/follow-up.ts'
import { frame, pillars, pillarsShort, preview, states, time } from './vi/frame.ts'
import { guidance, plans } from './vi/guidance.ts'
import { guidancePaper } from './vi/guidance-paper.ts'
import { history } from './vi/history.ts'
import { hold, missed } from './vi/hold.ts'
import { island } from './vi/island.ts'
import { ledger } from './vi/ledger.ts'
import { library } from './vi/library.ts'
import { links } from './vi/links.ts'
import { merge } from './vi/merge.ts'
import { errorPage, privacy } from './vi/misc.ts'
import { mails, notices } from './vi/notices.ts'
import { occasions } from './vi/occasions.ts'
import { ownSilence } from './vi/own-silence.ts'
import { pagePost } from './vi/page-post.ts'
import { pages } from './vi/pages.ts'
import { paper } from './vi/paper.ts'
import { phone, sending } from './vi/phone.ts'
import { photoFrames } from './vi/photo-frames.ts'
import { photoWarnings } from './vi/photos.ts'
import { columns, evergreen, planWarnings, slots } from './vi/planning.ts'
import { post, posts, stateStory, steps } from './vi/posts.ts'
import { practices } from './vi/practices.ts'
import { proofreading } from './vi/proofreading.ts'
import { rules } from './vi/rules.ts'
import { seat } from './vi/seat.ts'
import { sent, tasks } from './vi/sent.ts'
import { audit, health, keys, people } from './vi/settings.ts'
import { share } from './vi/share.ts'
import { sheets } from './vi/sheets.ts'
import { me, signIn } from './vi/sign-in.ts'
import { submission } from './vi/submission.ts'
import { inbox, submissionStates } from './vi/submissions.ts'
import { takedown } from './vi/takedown.ts'
import { today } from './vi/today.ts'
import { unitChanges } from './vi/unit-changes.ts'

/** Every sentence of the pages in Vietnamese; the English catalogue has the same keys. */
export const vi = {
  ...{ frame, states, pillars, pillarsShort, time, preview, flash },
  ...{ today, posts, post, stateStory, steps, compose, share, proofreading },
  ...{ kinds, approval, approvalRules, decision, urgent },
  ...{ library, pages, counting, links, people, rules, keys, audit, health, signIn, me, errorPage, privacy },
  ...{ blur, consent, takedown },
  ...{ seat },
  ...{ ledger, difficulty },
  ...{ calendar, occasions, notices, mails },
  ...{ history, planWarnings, slots, columns, evergreen, sheets, hold, missed },
  ...{ amend, merge, photoWarnings, branches, branchImport, unitChanges },
  ...{ phone, sending, sent, tasks, island },
  ...{ submission },
  ...{ guidance, guidancePaper, plans },
  ...{ photoFrames },
  ...{ inbox, submissionStates, practices, events, pagePost },
  ...{ activity, followUp, ownSilence },
  ...{ inbox, submissionStates, practices },
  ...{ briefings, paper },
}

export type PageTexts = typeof vi
