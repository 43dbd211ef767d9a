// Long because it is a catalogue: one entry for each stable code of an attempt.
import type { ProblemText } from './problem-text.ts'
import type { problemsVi } from './problems.vi.ts'

const WHO = {
  auto: 'By itself',
  officer: 'Communications officer',
  admin: 'Admin',
  operator: 'Operator',
} as const

/** What each problem with the network means to a person, in English. */
export const problemsEn: Readonly<Record<keyof typeof problemsVi, ProblemText>> = {
  // what is asked of a Post that is out
  'change-not-permitted': {
    sentence: 'Facebook does not let this app change or remove this post; the Page itself is fine.',
    nextStep: 'Change or remove it on Facebook itself, then dismiss this here.',
    who: WHO.officer,
  },
  'edit-not-shown': {
    sentence: 'Facebook said it took the new text, yet the post still shows the old one.',
    nextStep: 'Look at the post on Facebook, then press “Try again” or give this edit up.',
    who: WHO.officer,
  },
  'still-there': {
    sentence: 'Facebook said it removed the post, yet it is still on the Page.',
    nextStep: 'Press “Try again”, or remove the post on Facebook itself.',
    who: WHO.officer,
  },
  'comment-too-late': {
    sentence: 'The comment may not stand, and it is long since it was wanted.',
    nextStep: 'Press “Try again” if it is still wanted, “Dismiss” if not.',
    who: WHO.officer,
  },
  // what happened on the way
  'network-unreachable': {
    sentence: 'This server could not reach Facebook.',
    nextStep: "Nothing to do, the program tries again; if it lasts, check the server's network.",
    who: WHO.auto,
  },
  'call-aborted': {
    sentence: 'The call was stopped before it left the server.',
    nextStep: 'Nothing to do, the program will do it again.',
    who: WHO.auto,
  },
  'answer-timeout': {
    sentence: 'Facebook did not answer in time.',
    nextStep: 'Nothing to do, the program is looking whether Facebook took it.',
    who: WHO.auto,
  },
  'answer-lost': {
    sentence: "The connection broke before Facebook's answer arrived.",
    nextStep: 'Nothing to do, the program is looking whether Facebook took it.',
    who: WHO.auto,
  },
  'answer-redirected': {
    sentence: "The answer pointed elsewhere and is not Facebook's.",
    nextStep: "Check the server's network and GRAPH_API_URL.",
    who: WHO.operator,
  },
  'answer-unreadable': {
    sentence: "An answer came that is not in Facebook's form.",
    nextStep: "Nothing to do, the program is checking; if it lasts, check the server's network.",
    who: WHO.auto,
  },
  'server-error': {
    sentence: 'Facebook is having trouble.',
    nextStep: 'Nothing to do, the program will check and go on.',
    who: WHO.auto,
  },
  'facebook-unknown-error': {
    sentence: 'Facebook reported an error without saying why.',
    nextStep: 'Nothing to do, the program is looking whether Facebook took it.',
    who: WHO.auto,
  },
  'facebook-busy': {
    sentence: 'Facebook is busy.',
    nextStep: 'Nothing to do, the program is checking and will go on.',
    who: WHO.auto,
  },
  'service-unavailable': {
    sentence: 'A Facebook service is unavailable for now.',
    nextStep: 'Nothing to do, the program goes on when it is back.',
    who: WHO.auto,
  },
  'too-much-asked': {
    sentence: 'Facebook found that too much was asked at once.',
    nextStep: 'Nothing to do, the program asks for less at a time.',
    who: WHO.auto,
  },
  'listing-too-long': {
    sentence: "The Page's list of posts is too long to read at once.",
    nextStep: 'Tell whoever runs this program.',
    who: WHO.operator,
  },
  'unknown-refusal': {
    sentence: 'Facebook refused with an error code not met before.',
    nextStep: 'Send the code to whoever runs this program.',
    who: WHO.operator,
  },

  // waiting
  'budget-nearly-used': {
    sentence: 'Facebook allows this Page few more calls today; they are kept for publishing.',
    nextStep: 'Nothing to do, counting goes on in some hours.',
    who: WHO.auto,
  },
  'counting-broke': {
    sentence: 'Counting this Page was broken off.',
    nextStep: 'Nothing to do, it is counted again. If it stays so, tell whoever runs this program.',
    who: WHO.auto,
  },
  'rate-limit-page': {
    sentence: 'Facebook is limiting how often this Page may be called.',
    nextStep: 'Nothing to do, the program goes on when the limit ends.',
    who: WHO.auto,
  },
  'rate-limit-app': {
    sentence: 'Facebook is limiting how often the whole app may call.',
    nextStep: 'Nothing to do, the program goes on, in about an hour at most.',
    who: WHO.auto,
  },
  'rate-limit-user': {
    sentence: 'Facebook is limiting the person who connected the Page.',
    nextStep: 'Nothing to do, the program goes on in about an hour.',
    who: WHO.auto,
  },
  'rate-limit-wrong-token': {
    sentence: "Facebook limits the calls because the token is not the Page's own.",
    nextStep: 'Connect the Page again with its own Page token.',
    who: WHO.admin,
  },
  'rate-limit-uneven': {
    sentence: 'Facebook saw a sudden rise in calls and limits them for now.',
    nextStep: 'Nothing to do, the program goes on in about an hour.',
    who: WHO.auto,
  },
  'rate-limit-custom': {
    sentence: 'Facebook is limiting this kind of work for now.',
    nextStep: 'Nothing to do, the program goes on in about an hour.',
    who: WHO.auto,
  },
  'rate-limit-gateway': {
    sentence: 'A server on the way is limiting the calls.',
    nextStep: 'Nothing to do, the program goes on when the limit ends.',
    who: WHO.auto,
  },
  'application-limit': {
    sentence: "The app has reached a limit of Facebook's.",
    nextStep: 'Nothing to do, the program goes on in about an hour.',
    who: WHO.auto,
  },
  'posting-too-often': {
    sentence: 'Facebook blocks this Page for now because it posts too often.',
    nextStep: 'Do not post meanwhile, not by hand either; the program tries again after a day.',
    who: WHO.officer,
  },
  'posting-blocked': {
    sentence: 'Facebook blocks this Page from posting for now.',
    nextStep: 'Open the Page on Facebook and read its notices; the program tries again after a day.',
    who: WHO.officer,
  },

  // connection of the Page
  'token-expired': {
    sentence: "The Page's token has expired.",
    nextStep: 'Connect the Page again.',
    who: WHO.admin,
  },
  'token-invalid': {
    sentence: "The Page's token no longer works.",
    nextStep: 'Connect the Page again.',
    who: WHO.admin,
  },
  'session-ended': {
    sentence: 'The session with Facebook has ended.',
    nextStep: 'Connect the Page again.',
    who: WHO.admin,
  },
  'app-removed': {
    sentence: 'The person who connected the Page has removed this app on Facebook.',
    nextStep: 'Ask them to allow it again, then connect the Page again.',
    who: WHO.admin,
  },
  'password-changed': {
    sentence: 'The person who connected the Page has changed their Facebook password.',
    nextStep: 'Connect the Page again.',
    who: WHO.admin,
  },
  'login-checkpoint': {
    sentence: 'Facebook wants the person who connected the Page to verify their account.',
    nextStep: 'Ask them to sign in at facebook.com and follow the steps, then connect the Page again.',
    who: WHO.admin,
  },
  'login-unconfirmed': {
    sentence: 'The Facebook account that connected the Page is not confirmed.',
    nextStep: 'Ask its owner to confirm it at facebook.com, then connect the Page again.',
    who: WHO.admin,
  },
  'page-role-lost': {
    sentence: 'The person who connected it no longer has a role on this Page.',
    nextStep: 'Give them the role back on Facebook first, then connect the Page again.',
    who: WHO.admin,
  },
  'token-wrong-kind': {
    sentence: "This token is a person's, not the Page's.",
    nextStep: "Connect again with the Page's own token.",
    who: WHO.admin,
  },
  'token-missing': {
    sentence: 'The call carried no token.',
    nextStep: 'Tell whoever runs this program.',
    who: WHO.operator,
  },
  'permission-missing': {
    sentence: 'The app may not do this on the Page, or its permission lapsed after 90 days without use.',
    nextStep: 'Connect the Page again and grant every permission.',
    who: WHO.admin,
  },
  'app-lacks-capability': {
    sentence: 'The Facebook app does not have this capability.',
    nextStep: "Check the app's settings at developers.facebook.com.",
    who: WHO.operator,
  },
  'app-proof-refused': {
    sentence: "Facebook does not take the app's signature.",
    nextStep: 'Check that FACEBOOK_APP_ID and FACEBOOK_APP_SECRET are of the app that issued the token.',
    who: WHO.operator,
  },

  // the Post as Facebook sees it
  'post-duplicate': {
    sentence: 'Facebook thinks that this post was published already.',
    nextStep: 'The program is looking for it; if it is not there, change the text and try again.',
    who: WHO.auto,
  },
  'photos-duplicate': {
    sentence: 'Facebook thinks that these photos were published already.',
    nextStep: 'The program is looking for them; if they are not there, change the photos and try again.',
    who: WHO.auto,
  },
  'post-empty': {
    sentence: 'The post is empty.',
    nextStep: 'Write something or add photos.',
    who: WHO.officer,
  },
  'content-abusive': {
    sentence: 'Facebook finds this text abusive.',
    nextStep: 'Look at it again and change it; the program does not try by itself.',
    who: WHO.officer,
  },
  'content-against-standards': {
    sentence: 'Facebook finds this against its Community Standards.',
    nextStep: 'Look at it again and change it; the program does not try by itself.',
    who: WHO.officer,
  },
  'content-format': {
    sentence: 'Facebook does not take content of this form.',
    nextStep: 'Change it and try again.',
    who: WHO.officer,
  },
  'photo-too-large': {
    sentence: 'The photo is larger than Facebook takes.',
    nextStep: 'Use a smaller one.',
    who: WHO.officer,
  },
  'photo-unfit': {
    sentence: 'Facebook takes only JPG or PNG photos under 4 MB.',
    nextStep: 'Use another photo or upload it again.',
    who: WHO.officer,
  },
  'photo-invalid': {
    sentence: 'Facebook cannot read this photo.',
    nextStep: 'Use another photo or upload it again.',
    who: WHO.officer,
  },
  'photo-missing': {
    sentence: 'Facebook did not get the photo.',
    nextStep: 'Upload it again and try again.',
    who: WHO.officer,
  },
  'video-invalid': {
    sentence: 'Facebook cannot read this video.',
    nextStep: 'Use another video.',
    who: WHO.officer,
  },
  'video-transfer-broken': {
    sentence: 'Sending the video to Facebook was interrupted.',
    nextStep: 'Nothing to do, the program goes on sending.',
    who: WHO.auto,
  },
  'link-unreadable': {
    sentence: 'Facebook cannot open the link in the post.',
    nextStep: 'Open it yourself, correct it or leave it out.',
    who: WHO.officer,
  },
  'link-to-facebook': {
    sentence: 'Facebook does not take a link to facebook.com here.',
    nextStep: 'Use another link or leave it out.',
    who: WHO.officer,
  },
  'link-invalid': {
    sentence: 'The link in the post is not valid.',
    nextStep: 'Correct it and try again.',
    who: WHO.officer,
  },
  'too-many-parameters': {
    sentence: 'The post has more parts than Facebook takes.',
    nextStep: 'Use fewer photos or a shorter post and try again.',
    who: WHO.officer,
  },
  'invalid-parameter': {
    sentence: 'Facebook does not take a part of the post.',
    nextStep: 'Check text, link and photos; if it stays, tell an admin.',
    who: WHO.officer,
  },
  'object-gone': {
    sentence: 'Facebook no longer has this post, or does not let it be seen.',
    nextStep: 'The program is checking; somebody may have deleted it on Facebook.',
    who: WHO.auto,
  },
  'object-hidden': {
    sentence: 'The post is still on the Page but Facebook does not let this app remove it.',
    nextStep: 'Remove it by hand on Facebook.',
    who: WHO.officer,
  },

  // what Facebook wants from a person
  'identity-check': {
    sentence: 'Facebook wants an admin of the Page to confirm their identity.',
    nextStep: 'Sign in at facebook.com, follow the steps, then try again.',
    who: WHO.admin,
  },
  'page-authorization-needed': {
    sentence: "The Page needs Facebook's Page Publishing Authorization.",
    nextStep: 'Open the Page on Facebook, complete the steps, then try again.',
    who: WHO.admin,
  },
  'security-check': {
    sentence: 'Facebook asks for a security check.',
    nextStep: 'Sign in at facebook.com, complete it, then try again.',
    who: WHO.admin,
  },
  'posting-limited-days': {
    sentence: 'Facebook restricts this Page for some days.',
    nextStep: 'Open the Page on Facebook to see until when, then try again.',
    who: WHO.admin,
  },
  'person-unavailable': {
    sentence: 'Facebook says that this person cannot be reached now.',
    nextStep: 'Try later or reach them another way.',
    who: WHO.officer,
  },

  // what publishing itself finds out
  'program-fault': {
    sentence: 'The program met a fault with this post and is trying again by itself.',
    nextStep: 'If this message stays, tell whoever looks after the system.',
    who: WHO.admin,
  },
  'catching-up': {
    sentence: 'This Page has late Posts; they go out in order, some minutes apart.',
    nextStep: 'Nothing to do: the Post goes out when it is its turn.',
    who: WHO.auto,
  },
  'quiet-hours': {
    sentence: 'The Post is late, and these are quiet hours.',
    nextStep: 'Nothing to do: it goes out when they are over. If it cannot wait, press “Publish now”.',
    who: WHO.auto,
  },
  'too-late': {
    sentence: 'The time of the post had passed when the system could run again.',
    nextStep: 'Read it again and choose a new time, or publish it now.',
    who: WHO.officer,
  },
  'consent-missing': {
    sentence: 'Somebody on a photo has not agreed, or took that back; the post is not on the Page.',
    nextStep:
      'Take the photo out of the post, or confirm the consent on the photo’s page, then press “Try again”.',
    who: WHO.officer,
  },
  'photo-gone': {
    sentence: 'A photo of the post is no longer there; the post is not on the Page.',
    nextStep: 'Take the photo out or put another in its place, then press “Try again”.',
    who: WHO.officer,
  },
  'photo-rendering': {
    sentence: 'A photo of the post is being made anew, as when a face is hidden.',
    nextStep: 'Nothing to do: the program goes on once the photo is done.',
    who: WHO.auto,
  },
  'shown-too-early': {
    sentence:
      "Facebook showed the post at once because the token is not the Page's own; the program took it down.",
    nextStep: 'Connect the Page again with its own Page token.',
    who: WHO.admin,
  },
  'post-vanished': {
    sentence: 'The post is gone from the Page; somebody may have deleted it on Facebook.',
    nextStep: 'Look at the Page, and publish it again if it is still wanted.',
    who: WHO.officer,
  },
  'not-visible': {
    sentence: 'Facebook took the order to publish but does not show the post.',
    nextStep: 'The program is asking again; if it stays, look at the Page on Facebook.',
    who: WHO.officer,
  },
  'not-listed': {
    sentence: "The post is published but not seen in the Page's list.",
    nextStep: "Open the post's link and look.",
    who: WHO.officer,
  },
}
