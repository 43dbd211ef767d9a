import type { CliTexts } from '../index.ts'

/** Words of the command line, in English. */
export const cli: CliTexts = {
  intro: 'Ba Chủ Động: administration from the command line, whether the server runs or not.',
  usage: 'Usage:',
  commandsTitle: 'Commands:',
  optionsTitle: 'Options:',
  perCommand: 'For one command: add --help behind it.',
  noCommand: 'No command was given.',
  unknownCommand: 'There is no command “{name}”.',
  commands: {
    'user create': {
      summary: 'Add a person and print a one-time sign-in link',
      details: 'Prints the link alone. It opens once, within 24 hours; give it to nobody but that person.',
      options: { email: 'e-mail address, used to sign in', name: 'full name', role: 'role: {roles}' },
    },
    'api-key create': {
      summary: 'Make an API key and print it',
      details: 'Prints the key alone. It is never shown again; put it in a safe place at once.',
      options: { name: 'a name to know it by, such as "Report sheet"', role: 'role: {roles}' },
    },
    'branch import': {
      summary: 'Adds the branches of a CSV or XLSX sheet',
      details:
        'Prints a line for each row: its number, what became of it, the branch’s id, its name. A branch that is there already (same name, below the same unit) stays as it is. With one wrong row none is added, and the exit code is 1. Columns: Name (needed), Short name, Level, Block, Parent, Target, From, Until.',
      options: { file: 'a .csv (UTF-8) or .xlsx file' },
    },
    'branch link': {
      summary: 'Makes a branch’s link and prints it',
      details: 'Prints the address alone. The old one is dead at once; what was sent stays.',
      options: { branch_id: 'the branch’s id, as “branch import” prints it or as in its page’s address' },
    },
    report: {
      summary: 'Write the briefing of a month into a file',
      details:
        'A frozen month is written as its newest version, an open one as it stands now. Prints the name of the file. Its ending says as what: .xlsx, .csv, .pdf or .docx.',
      options: { month: 'month, as 2026-10', out: 'file to write, as report.xlsx' },
    },
    doctor: {
      summary: 'Examine the installation, a line for each part',
      details:
        'ok: good; fail: broken; skip: cannot or need not be checked. Exit code 1 when a part is broken.',
      options: {},
    },
  },
  branches: {
    fates: {
      new: 'new',
      skipped: 'skipped',
      created: 'added',
      known: 'known',
      doubtful: 'to decide',
      wrong: 'wrong',
      left: 'not added',
    },
    maybe: 'may be: {candidates}. Import it on the page of branches to decide about each row.',
  },
  doctor: {
    database: 'PostgreSQL {version} answered after {tookMs} ms',
    queue: '{backend}: {waiting} jobs waiting, {delayed} for later, {failed} failed ones kept',
    queueInDatabase: 'in PostgreSQL',
    queueInRedis: 'in Redis',
    storage: '{place} can be written to',
    noPages: 'no Page to publish on yet',
    tokenGood: '{page}: the token works',
    tokenUntil: '{page}: the token works until {until}',
    tokenDead: '{page}: connect it again. {problem}',
    tokenParked: '{page}: Facebook asked to wait until {until}, so it was not called',
    tokenThrottled: '{page}: Facebook asks to wait until {until}',
    tokenBroken: '{page}: {problem}',
    practiceAway: '{page}: the practice Facebook only runs with the server, so it was not called',
    clock: '{offsetMs} ms away from the database',
    clockOff:
      '{offsetMs} ms away from the database, more than {limitMs} ms: Posts will be at the wrong time. Set the clock.',
    fonts: '{count} font files for the web pages',
    fontsNone: 'no fonts were built. Run npm ci again.',
    fontsBroken: 'a font file is broken or missing: {file}. Run npm ci again.',
    audit: '{count} entries follow from one another',
    auditBroken: 'entry {seq} was changed; the {count} before it are right',
    mail: 'the mail server lets us in',
    mailBroken: '{problem} {reply}',
    needsDatabase: 'needs the database',
  },
  demo: {
    help: `Usage:
  npm run demo -- [--scenario 2019|2025] [--branches N]

Options:
  --scenario   2019: the district of Phụng Hiệp with its 24 branches; 2025 (default): the seven communes since 1 July 2025, with their history
  --branches   adds made-up branches until there are N (at most 999), to try the program under load

Each choice keeps its data in a folder of its own below DATA_DIR.`,
    starting: 'Preparing the practice installation…',
    alreadyRunning:
      'Another practice installation runs on the folder {folder}. Use that one, or stop it and start again.',
    ready: `
Ba Chủ Động, for practice, is ready. Nothing goes to the real Facebook.

  Address
    {url}
  Sign in with one click, as the communications officer (works once)
    {signInUrl}
  The link of one branch, as the secretary of Đoàn xã Hòa An has it on the phone
    {branchUrl}
  The practice Page as its visitors see it
    {pageUrl}
  API keys and other commands for this installation: set DATA_DIR so when running npm run --silent cli -- …
    {folder}

At {time} a Post with three photos will appear on the practice Page. Open it now to watch.
Stop with Ctrl-C.
`,
    firstComment: 'The first comment, posted by itself right after the Post',
    published: 'The Post is on the practice Page: {permalink}',
    late: 'The Post is not on the Page after a minute; its own page in the calendar tells why.',
    stopping: 'Stopping…',
  },
}
