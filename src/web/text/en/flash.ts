import type { PageTexts } from '../pages.vi.ts'

export const flash: PageTexts['flash'] = {
  'post-scheduled': 'Scheduled.',
  'post-saved': 'Saved.',
  'post-moved': 'Moved.',
  'post-canceled': 'Canceled.',
  'post-starting': 'The Post is going out; this page updates itself.',
  'post-retrying': 'Trying again; this page updates itself.',
  'post-submitted': 'Put forward.',
  'post-approved': 'Approved; the Post is scheduled.',
  'post-returned': 'Returned with the reason.',
  'page-connected': 'Page connected.',
  'token-replaced': 'Token replaced; Posts that waited go on.',
  'password-saved': 'Password changed.',
  'factor-confirmed': 'Second factor is on.',
  'factor-removed': 'Second factor is off.',
  'session-ended': 'Session ended.',
  'person-saved': 'Saved.',
  'rules-saved': 'The rules are saved.',
  'key-revoked': 'Key revoked.',
  'signed-out': 'Signed out.',
}
