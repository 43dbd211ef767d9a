import type { PageTexts } from '../pages.vi.ts'

export const pages: PageTexts['pages'] = {
  title: 'Pages',
  list: 'Connected Pages',
  emptyTitle: 'No Page is connected',
  empty: 'Connect a Page so that Posts have a place. The first time takes ten minutes, a new token two.',
  id: 'Page id',
  purpose: 'Used for',
  purposes: { publish: 'Publishing', track: 'Watching and counting' },
  tokenStates: { ok: 'Connected', expiring: 'Token expires soon', 'needs-reconnect': 'Connect again' },
  expiresAt: 'Expires',
  parkedUntil: 'Facebook asked to wait until',
  hiddenTitle: 'Visitors do not see the Posts of this Page',
  hiddenWhy:
    'The newest Post is published, and who is not signed in to Facebook does not see it. Mostly the app is still in development mode.',
  hiddenSteps: [
    'Open developers.facebook.com/apps and choose your app.',
    'Fill in the address of the privacy policy if asked (this system’s /privacy will do).',
    'Move the switch at the top of the page from Development to Live.',
    'See whether the Page is public and limited to no age or country.',
  ],
  hiddenAfter: 'Then there is nothing to press: the next new Post is looked at again.',
  connect: 'Connect a Page or replace its token',
  connectDo: 'Connect',
  connectWhy: 'Enter the id of a known Page to give it a new token: Posts that waited go on by themselves.',
  idHint: 'The number under About → Page transparency on Facebook.',
  accessToken: 'Page access token',
  tokenHint:
    'From Meta Business Suite or the Graph API Explorer: choose the Page, with pages_manage_posts and pages_read_engagement. It is encrypted at once and never shown again.',
  steps: [
    'Open developers.facebook.com and choose your app (in Live mode; in Development mode Posts go out but outsiders do not see them).',
    'Get the access token of the Page itself, not of a person.',
    'Paste it below. Facebook is asked at once whether it is this Page’s and may publish.',
  ],
  practice: 'Practice',
  practiceWhy:
    'No real Facebook is needed yet: add a practice Page, schedule a Post, then open the practice pages and watch it appear.',
  practiceDo: 'Add a practice Page',
  practiceName: place => `Practice Page ${place}`,
}
