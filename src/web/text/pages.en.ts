import { activity } from './en/activity.ts'
import { amend } from './en/amend.ts'
import { approval, approvalRules, decision, kinds, urgent } from './en/approval.ts'
import { branchImport } from './en/branch-import.ts'
import { branches } from './en/branches.ts'
import { briefings } from './en/briefings.ts'
import { calendar } from './en/calendar.ts'
import { compose } from './en/compose.ts'
import { blur, consent } from './en/consent.ts'
import { counting } from './en/counting.ts'
import { difficulty } from './en/difficulty.ts'
import { events } from './en/events.ts'
import { flash } from './en/flash.ts'
import { followUp } from './en/follow-up.ts'
import { frame, pillars, pillarsShort, preview, states, time } from './en/frame.ts'
import { guidance, plans } from './en/guidance.ts'
import { guidancePaper } from './en/guidance-paper.ts'
import { history } from './en/history.ts'
import { hold, missed } from './en/hold.ts'
import { island } from './en/island.ts'
import { ledger } from './en/ledger.ts'
import { library } from './en/library.ts'
import { links } from './en/links.ts'
import { merge } from './en/merge.ts'
import { errorPage, privacy } from './en/misc.ts'
import { mails, notices } from './en/notices.ts'
import { occasions } from './en/occasions.ts'
import { ownSilence } from './en/own-silence.ts'
import { pagePost } from './en/page-post.ts'
import { pages } from './en/pages.ts'
import { paper } from './en/paper.ts'
import { phone, sending } from './en/phone.ts'
import { photoFrames } from './en/photo-frames.ts'
import { photoWarnings } from './en/photos.ts'
import { columns, evergreen, planWarnings, slots } from './en/planning.ts'
import { post, posts, stateStory, steps } from './en/posts.ts'
import { practices } from './en/practices.ts'
import { proofreading } from './en/proofreading.ts'
import { rules } from './en/rules.ts'
import { seat } from './en/seat.ts'
import { sent, tasks } from './en/sent.ts'
import { audit, health, keys, people } from './en/settings.ts'
import { share } from './en/share.ts'
import { sheets } from './en/sheets.ts'
import { me, signIn } from './en/sign-in.ts'
import { submission } from './en/submission.ts'
import { inbox, submissionStates } from './en/submissions.ts'
import { takedown } from './en/takedown.ts'
import { today } from './en/today.ts'
import { unitChanges } from './en/unit-changes.ts'
import type { PageTexts } from './pages.vi.ts'

/** Every sentence of the pages in English. */
export const en: PageTexts = {
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
