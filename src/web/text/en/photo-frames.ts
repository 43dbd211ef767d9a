/** Frames around photos. */
export const photoFrames = {
  label: 'Frame',
  hint: 'Drawn around every photo of the Post when it goes out. A tribute has none.',
  none: 'No frame',
  inSeason: (name: string) => `${name} (its campaign is on)`,
  words: 'Words on the frame',
  branch: 'Name',
  branchHint: 'Left empty: the branch that the Post tells about, or the Page.',
  date: 'Date',
  dateHint: 'Left empty: the day the Post goes out.',
  title: 'Frames',
  why: "A frame is drawn around photos when a Post goes out: the branch's name, the date, the logo. Choose it while writing; the photo itself does not change.",
  change:
    'To add or change one, put an .svg file into templates/frames and restart. Your own logo goes to templates/logo.png.',
  sampleOf: (name: string) => `A sample in the frame “${name}”`,
  sampleBranch: 'Đoàn xã Tân Phước Hưng',
  allYear: 'All year',
  from: (first: string, last: string) => `From ${first} to ${last} every year`,
  on: 'its campaign is on',
}
