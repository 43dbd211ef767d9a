import type { PageTexts } from '../pages.vi.ts'

export const signIn: PageTexts['signIn'] = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  code: 'Second factor code',
  codeHint: 'The six digits that your authenticator app shows; each code works once.',
  do: 'Sign in',
  freshTitle: 'A fresh installation, nobody is here yet',
  freshWhy:
    'Make the first admin with this command, in the installation’s folder on the server. It prints a sign-in link that lets you in once.',
  freshCommand: 'npm run --silent cli -- user create --email … --name … --role admin',
  linkTitle: 'No password yet?',
  linkWhy:
    'Ask an admin for a sign-in link: it lets you in once, without a password. Whoever runs the server can make one with:',
  linkCommand: 'npm run --silent cli -- user create --email … --name … --role officer',
  byLink: product => `This link lets you into ${product} once, on this device.`,
  privacy: 'Privacy',
}

export const me: PageTexts['me'] = {
  title: 'My settings',
  passwordTitle: 'Password',
  currentPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHint:
    'At least 12 characters; four unrelated words are easy to keep and hard to guess. Other devices are signed out.',
  savePassword: 'Change the password',
  setPassword: 'Set a password',
  factorTitle: 'Second factor',
  factorOff:
    'Off. Once on, signing in also needs a code from your phone, so that a stolen password is not enough.',
  factorOn: 'On. For a new phone, turn it off and on again.',
  factorBegin: 'Turn on',
  factorSecret:
    'Enter this key in an authenticator app (Google Authenticator, Microsoft Authenticator, Aegis…):',
  factorOpen: 'Open it in an app on this phone',
  factorConfirm: 'Confirm and turn on',
  factorRemove: 'Turn off',
  calendarTitle: 'The plan on your phone',
  calendarWhy:
    'Add this link to your calendar program (Google, Apple, Outlook: “add calendar from URL”) to see the Posts to come. It keeps itself up to date and can only be read.',
  calendarOnce: 'Copy it now: it is shown this once. Whoever has it sees the plan, so give it to nobody.',
  calendarSince: 'A link is in use, made',
  calendarMake: 'Make a link',
  calendarRenew: 'Make a new link',
  calendarRenewWhy: 'With a new link the old one is dead at once.',
  calendarRemove: 'Revoke',
  sessionsTitle: 'Where you are signed in',
  sessionsSeen: 'Last used',
  sessionsThis: 'this device',
  sessionEnd: 'End',
}
