// Long because it is a catalogue: one sentence and one next step for each error code.
import type { ErrorTexts } from '../error-text.ts'

/** What went wrong and what to do next, in English. `{name}` is filled from the error's values. */
export const errors: ErrorTexts = {
  NOT_SIGNED_IN: ['You are not signed in.', 'Sign in, or send an API key in the Authorization header.'],
  NOT_ALLOWED: [
    'This needs the role {role} or more.',
    'Ask somebody with that role, or an admin to change yours.',
  ],
  PERSON_NEEDED: [
    'Only a person who signed in can do this, not a key.',
    'Sign in on the web page and do it there.',
  ],
  CSRF_REJECTED: ['The request did not come from a page of this system.', 'Open the page again and retry.'],
  SIGN_IN_FAILED: [
    'The e-mail, password or code is wrong.',
    'Check and try again, or ask for a new sign-in link.',
  ],
  SIGN_IN_LINK_DEAD: ['This sign-in link was used or has expired.', 'Ask an admin for a new link.'],
  SECOND_FACTOR_NEEDED: [
    'A six-digit code is needed too.',
    'Enter the code your authenticator app shows now.',
  ],
  SECOND_FACTOR_SET: ['Your second factor is on already.', 'Turn it off first if you want another app.'],
  TOO_MANY_TRIES: ['Too many wrong tries.', 'Wait as long as the answer says, then try again.'],

  NOTICE_ENDS_ITSELF: [
    'This alarm ends by itself once the matter is put right.',
    'Do what the alarm says; it is gone within a minute.',
  ],
  MAIL_OFF: [
    'No mail server is named, so no letter can be sent.',
    'Set SMTP_URL and MAIL_FROM, then start again.',
  ],

  NOT_FOUND: ['There is nothing here.', 'Check the address.'],
  INVALID_INPUT: ['What was sent is not right.', 'Correct the fields named and send again.'],
  BODY_TOO_LARGE: ['What was sent is too large.', 'Send less than 1 MB at once; send photos one by one.'],
  UNSUPPORTED_MEDIA_TYPE: [
    'This kind of content is not taken.',
    'Send JSON with Content-Type: application/json.',
  ],
  UPLOAD_CUT: ['The connection broke before the whole photo had arrived.', 'Send the photo again.'],
  STALE_VERSION: ['Somebody else has just changed this Post.', 'Open it again to see the newest version.'],
  POST_GOING_OUT: [
    'The Post is going out at this very moment.',
    'Wait some seconds: once it is out it can be edited, corrected or removed at once.',
  ],
  REMOVAL_UNDER_WAY: [
    'The Post is being taken off the Page.',
    'Wait until it is gone; to publish it again, write a new Post.',
  ],
  REASON_REQUIRED: ['A reason for the removal is missing.', 'Write one sentence; it is kept in the audit.'],
  CORRECTION_EMPTY: ['The correction is empty.', 'Write what is right and send it again.'],
  CORRECTION_TOO_LONG: [
    'The correction has {length} characters; Facebook takes {limit}.',
    'Shorten it and send it again.',
  ],
  AMENDMENT_NOT_FOUND: ['The Post has no such request.', 'Open the Post again to see what is waiting.'],
  STATE_CONFLICT: [
    'This cannot be done while the Post is “{state}”.',
    'Open the page again to see its state.',
  ],
  IDEMPOTENCY_KEY_REUSED: [
    'This Idempotency-Key was used for another request.',
    'Use a new key for a new request.',
  ],
  IDEMPOTENCY_KEY_BUSY: [
    'A request with this Idempotency-Key is under way.',
    'Send the same request again in a few seconds.',
  ],

  EMAIL_TAKEN: ['Somebody has this e-mail address already.', 'Use another address.'],
  PASSWORD_TOO_WEAK: [
    'The password is too short or too easy to guess.',
    'Use at least 12 characters, such as four unrelated words.',
  ],
  LAST_ADMIN: ['This is the last admin.', 'Make somebody else an admin first.'],

  PAGE_NOT_FOUND: ['This Page is not in the system.', 'Choose a Page from the list.'],
  PAGE_NOT_COUNTED: [
    'This Page is no unit’s yet, so nothing on it can be counted.',
    'Connect it for a branch, then count again.',
  ],
  PAGE_NOT_FOR_POSTS: [
    'This Page is connected only to be counted; nothing can be posted to it.',
    'Connect the Page for posting, or choose another one.',
  ],
  TOKEN_WRONG_KIND: ["This is not a Page's access token.", "Take the Page's own token, not a person's."],
  TOKEN_OF_ANOTHER_PAGE: [
    'This token belongs to another Page.',
    'Take the token of the Page you are connecting.',
  ],
  TOKEN_DEAD: ['Facebook no longer takes this token.', 'Get a new token and connect again.'],
  TOKEN_LACKS_RIGHT: [
    'This token may not publish on the Page.',
    'Get the right to create content, then a new token.',
  ],
  NETWORK_REFUSED: ['Facebook refused this request.', 'Check the Page id and the token and try again.'],
  NETWORK_UNREACHABLE: ['Facebook cannot be reached.', 'Try again in a few minutes.'],
  NETWORK_THROTTLED: ['Facebook asked for a pause.', 'Try again after the time the answer tells.'],

  POST_NOT_FOUND: ['There is no such Post.', 'Choose a Post from the schedule.'],
  POST_EMPTY: ['The Post has no text.', 'Write something and send again.'],
  POST_TOO_LONG: ['The Post has {length} characters; Facebook takes {limit}.', 'Shorten it.'],
  POST_BLANKS_LEFT: [
    'The Post still has blanks to fill: {blanks}.',
    'Put the real words in place of each [[blank]], or delete the sentence around it.',
  ],
  POST_TOO_MANY_PHOTOS: ['The Post has {count} photos; {limit} is the most.', 'Remove some photos.'],
  POST_PHOTO_TWICE: ['A photo was chosen twice.', 'Remove one of the two.'],
  POST_LINK_INVALID: ["The Post's link is not valid.", 'Use a full address that starts with https://.'],
  FIRST_COMMENT_TOO_LONG: ['The first comment has {length} characters; {limit} is the most.', 'Shorten it.'],
  POST_NOT_PUBLISHED: ['The Post is not on the Page yet.', 'Ask for shares once it is out.'],
  SHARE_TASK_NOT_FOUND: ['There is no such share task.', 'Open the list of share tasks again.'],
  SHARE_LINK_INVALID: [
    'This address is not a post on Facebook.',
    'Open the post on Facebook, choose Share, then Copy link, and paste it again.',
  ],
  SHARE_LINK_DEAD: ['This link no longer works.', 'Ask whoever sent it for a new one.'],
  PUBLISH_AT_PAST: ['The time to publish is past.', 'Choose a time in the future.'],
  PUBLISH_AT_TOO_FAR: ['The time to publish is more than two years away.', 'Check the year.'],
  SOURCE_REQUIRED: [
    'The urgent Post names no official source.',
    'Write which authority announced it, as in “District Civil Defence Command”.',
  ],
  NOT_URGENT: ['This is not an urgent Post.', 'Only an urgent Post that is out needs closing.'],

  APPROVAL_NEEDED: [
    'This Post needs {approvals} approvals before it goes out.',
    'Put it forward; with the last approval it goes out at its time.',
  ],
  OWN_APPROVAL: [
    'By the rule, writers do not approve their own Posts.',
    'Ask somebody else who may approve.',
  ],
  NOT_AN_APPROVER: [
    'By the rule, only approvals of the people named count.',
    'Ask one of them; an admin can change the list under Rules.',
  ],
  DECISION_LINK_DEAD: [
    'This link to approve the Post no longer works.',
    'Sign in to see the Post, or ask the officer to send it again.',
  ],

  SLOT_NOT_FOUND: ['This Slot is not there any more.', 'Open the Slots anew to see those there are.'],
  SLOT_TAKEN: [
    'The Page has a Slot at {time} on this day already.',
    'Choose another time, or remove that Slot first.',
  ],
  NO_SLOT_LEFT: [
    '{count} Slots are needed, but within {days} days only {found} are free.',
    'Add Slots, move some Posts, or ease the spacing and the quiet hours under Rules.',
  ],
  REUSE_TOO_SOON: [
    'These words stand on the Page on {usedOn}, less than {days} days away; from {freeOn} on it is better.',
    'Choose another day, or confirm that you want to use them.',
  ],
  OCCASION_NOT_FOUND: ['There is no such occasion.', 'Choose one from the list of occasions.'],
  OCCASION_BUILT_IN: [
    'This occasion is built in and cannot be changed here.',
    'Change it in templates/occasions.yaml, or choose “Not this year”.',
  ],
  NO_PAGE_FOR_POSTS: ['No Page for Posts is connected yet.', 'Connect a Page and try again.'],
  PRACTICE_NOT_FOUND: [
    'There is no such good practice, or it was put away.',
    'Open the list of good practices again.',
  ],
  COLUMN_NOT_FOUND: ['There is no such column.', 'Choose a column from the list.'],
  SHEET_TOO_LARGE: [
    'The file is too large: {limitMb} MB at most, {unpackedMb} MB when unpacked.',
    'Leave out pictures and sheets that are not needed, or split the file.',
  ],
  SHEET_TOO_LONG: [
    'The sheet has too many rows: {limit} Posts at most at a time.',
    'Split it, one file for each month.',
  ],
  SHEET_BROKEN: [
    'The file is broken and cannot be read.',
    'Open it in Excel, save it again and send the new one.',
  ],
  SHEET_UNSUPPORTED: [
    'Only .xlsx and .csv files without a password can be read.',
    'In Excel choose “Save as…”, type “Excel Workbook (.xlsx)”, and send that file.',
  ],
  SHEET_LEGACY_TEXT: [
    'The text of the file is in the old encoding {encoding} and reads as nonsense.',
    'Convert it to Unicode, save it and send it again.',
  ],
  SHEET_EMPTY: ['The sheet has no rows.', 'Fill in at least one Post; take the template if you need it.'],
  SHEET_COLUMNS_MISSING: [
    'The sheet lacks columns: {columns}.',
    'Add their names to the first row, or use the template.',
  ],
  SHEET_COLUMN_TWICE: ['The sheet has two columns “{column}”: {cells}.', 'Remove or rename one of them.'],
  IMPORT_NOT_FOUND: ['This sheet is gone; sheets are kept for 7 days.', 'Send the file again.'],
  IMPORT_HAS_PROBLEMS: [
    '{count} rows still have problems, so no Post was scheduled.',
    'Correct them in the file and send it again.',
  ],
  EXPORT_TOO_LONG: ['At most {days} days at a time.', 'Choose a shorter span.'],

  HOLD_ACTIVE: [
    'Everything is on hold.',
    'Press “Resume” first, or mark the Post as urgent if it cannot wait.',
  ],
  HOLD_NOT_ACTIVE: ['Nothing is on hold.', 'Reload the page to see how things are.'],
  HOLD_EXCEPTION_UNKNOWN: ['Some exceptions are no Post, Page or column.', 'Leave out the ones named.'],
  DECISIONS_REFUSED: [
    'Some choices cannot be carried out; nothing was changed.',
    'Correct the rows named and send again.',
  ],

  PHOTO_NOT_FOUND: ['There is no such photo.', 'Choose another or upload it again.'],
  PHOTO_NOT_READY: ['The photo is not ready or was refused.', 'Wait until it is, or take another.'],
  PHOTO_TOO_LARGE: ['The photo is larger than allowed.', 'Send a photo of at most 50 MB.'],
  PHOTO_TOO_MANY_PIXELS: ['The photo has too many pixels.', 'Send a photo of at most 100 megapixels.'],
  PHOTO_UNSUPPORTED: [
    'This file is not a photo of a kind we take.',
    'Send JPEG, PNG, WebP, AVIF, HEIC, GIF or TIFF.',
  ],
  PHOTO_BROKEN: ['The photo is damaged.', 'Take the original again and resend it.'],
  ALT_TEXT_TOO_LONG: ["The photo's description is too long.", 'Describe the photo in a sentence or two.'],
  OBJECT_NOT_FOUND: ['The file is no longer in storage.', 'Upload the photo again.'],
  STORAGE_FULL: [
    'Storage on the server is full.',
    'Try later; whoever runs the server must free or add room.',
  ],
  STORAGE_UNAVAILABLE: [
    'The S3 store of photos does not answer, or refuses.',
    'What is being sent is kept and goes on later; check the address, key and bucket of the store.',
  ],
  UPLOAD_NOT_FOUND: ['This upload is gone.', 'The phone sends the photo again from its beginning.'],
  UPLOAD_OFFSET_WRONG: [
    'This part does not follow what has arrived.',
    'The phone asks how much has arrived, and goes on from there.',
  ],
  UPLOAD_BROKEN: ['The photo changed on its way.', 'The phone sends it again from its beginning.'],
  UPLOAD_STALLED: ['Nothing more of the photo came for a while.', 'The phone goes on when it has signal.'],
  TOO_MANY_UPLOADS: [
    'This branch is sending too many photos at once.',
    'They are still on the phone, which goes on when those before have arrived.',
  ],

  PAGE_POST_NOT_FOUND: [
    'This post is not among those that are counted.',
    'It may have been removed or no longer count; open the list again.',
  ],
  UNIT_NOT_FOUND: ['There is no such unit.', 'Open the list of branches again and choose one.'],
  NOTHING_TO_UNDO: ['There is nothing left to undo.', 'Open the unit again to see how it stands.'],
  SUBMISSION_NOT_FOUND: ['There is no such Submission.', 'Open the list again.'],
  SUBMISSION_EMPTY: [
    'There are neither words nor photos.',
    'Write a sentence or choose a photo, then send again.',
  ],
  SUBMISSION_TOO_LONG: [
    'The text is longer than we take.',
    'Shorten it and send again; what you wrote is still on the phone.',
  ],
  BRANCH_LINK_DEAD: [
    'This link to send news was replaced.',
    'Ask the communications officer for the new one; what was sent is still there.',
  ],
  HANDOVER_DEAD: [
    'This handover code was used, or is older than 24 hours.',
    'Ask whoever hands over, or the communications officer, for a new one.',
  ],
  MONTH_NOT_OVER: [
    'This month is not over, so it cannot be frozen yet.',
    'Freeze it from {day} on; until then its figures keep up by themselves.',
  ],
  BRIEFING_FROZEN: [
    '{name} has frozen this month.',
    'What is frozen never changes; to correct it, a reviewer presses “Amend” and writes why.',
  ],
  BRIEFING_NOT_FROZEN: [
    'This month is not frozen, so there is nothing to amend.',
    'Change it, or freeze it first.',
  ],
  BRIEFING_CHANGED: [
    'Somebody else has just changed this.',
    'Look at the newer one beside yours, bring both together and save; what you typed is still there.',
  ],
  FIGURES_CHANGING: [
    'The figures are being updated, so they cannot be written down as they stand.',
    'Wait a few minutes and try again; nothing is lost.',
  ],
  NOTHING_TO_RECAP: [
    'Nothing was published in this time, so there is nothing to recap.',
    'Add the branches’ links, then draft it again.',
  ],
  BRIEFING_VERSION_UNKNOWN: ['This month has no version {version}.', 'Choose one of the list.'],
  FIGURE_REPLY_NOT_FOUND: ['There is no such reply of a branch.', 'Open the list of replies again.'],
  DOCUMENT_NOT_FOUND: ['There is no such document.', 'Go back to the list of documents.'],
  COMMENTS_NOT_ASKED: [
    'Opinions on this document are not asked for yet.',
    'Send it again once the first day has come; what was typed is still there.',
  ],
  OPINION_NOT_FOUND: ['There is no such opinion.', 'Load the page of the document again.'],
  OPINION_REPLACED: [
    'The branch has just changed this opinion.',
    'Load the page again to see the new one, then say what becomes of it; what was typed is still there.',
  ],
  PLAN_CHANGED: [
    'Somebody else has just changed this plan.',
    'Load the page again to see it as it is now, then go on; what was typed is still in the form.',
  ],
  PLAN_CLOSED: [
    'Plans for {year} are not taken at the moment.',
    'Ask the officer above to change it or to give more time; what was typed is still there.',
  ],
  TAKEDOWN_NOT_FOUND: ['There is no such request.', 'Open the list of requests again.'],
  INDICATOR_NOT_FOUND: [
    'There is no such indicator.',
    'Look at the list of indicators in the ledger of results.',
  ],
  RESULT_NOT_FOUND: ['There is no such result in the ledger.', 'Look at the list in the ledger of results.'],
  RESULT_ENDED: [
    'This result counts no more: it was corrected, merged or withdrawn.',
    'Load the page again to see the result that counts, and go on there.',
  ],
  RESULT_BEING_REPLACED: [
    'A correction of this result waits for approval.',
    'Approve or withdraw that correction first.',
  ],
  RESULTS_DIFFER: [
    'These two results cannot be merged.',
    'Merge only two different results of one indicator.',
  ],
  DIFFICULTY_NOT_FOUND: ['There is no such difficulty.', 'Look at the list of difficulties.'],
  TAKEDOWN_EMPTY: ['No Post and no photo was chosen.', 'Tick at least one Post or photo.'],
  CONSENT_MISSING: [
    'Of a photo it is not known who is on it, or somebody on it has not agreed.',
    'Choose what kind of photo it is, confirm the consent, or leave the photo out.',
  ],
  FRAME_UNKNOWN: ['There is no such frame.', 'Choose one of the list, or leave the photos without a frame.'],
  FRAME_ON_TRIBUTE: ['Photos of a tribute Post have no frame.', 'Choose “No frame”.'],
  FONT_BROKEN: [
    'The font for drawing on photos does not draw Vietnamese.',
    'Run npm ci again and restart the program; photos without a frame still go out.',
  ],
  TEMPLATE_NOT_FOUND: ['There is no such template.', 'Choose one from the list.'],
  TEMPLATE_INVALID: ['The template is broken.', 'Correct the file at the line the log names.'],
  TEMPLATE_VARIABLE_UNKNOWN: ['The template has no such field.', 'Remove it or correct its name.'],
  TEMPLATE_VARIABLE_MISSING: ['The template needs fields that are missing.', 'Fill in the fields named.'],
  TEMPLATE_VARIABLE_INVALID: ['A field is not of the right kind.', 'Correct the fields named.'],

  QUEUE_UNAVAILABLE: ['The job queue is not ready.', 'Try again in a few minutes; nothing recorded is lost.'],
  JOB_PAYLOAD_INVALID: ['A background job was written wrongly.', 'Tell the operator the error id.'],
  CONFIG_INVALID: ['The configuration is not right.', 'Correct what is named and start again.'],
  DATABASE_UNAVAILABLE: ['The database does not answer.', 'Try again in a few minutes.'],
  DATABASE_FULL: ["The database's disk is full.", 'Free or add room on the server.'],
  DATABASE_TOO_NEW: [
    'The database is newer than the version that runs.',
    'Install the newer version that was used before.',
  ],
  DATABASE_WONT_START: [
    'The database does not start: {reason}.',
    'See the log, remove the cause and start again.',
  ],
  SECRET_UNREADABLE: ['A stored secret cannot be opened.', 'Put back the SECRET_KEY that was used before.'],
  INTERNAL: [
    'Something unexpected went wrong.',
    'Try again; if it stays, send the error id to the operator.',
  ],
}
