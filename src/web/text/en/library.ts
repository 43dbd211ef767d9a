import type { PageTexts } from '../pages.vi.ts'

export const library: PageTexts['library'] = {
  title: 'Templates',
  why: 'Each template is a text with blanks. Fill them and the Post is there; it can still be changed.',
  when: 'Used',
  all: 'For all three, and for days of the year',
  blanks: 'The blanks',
  required: 'required',
  optional: 'may be empty',
  computed: 'computed',
  sample: 'A filled sample',
  use: 'Compose from this template',
  back: 'Back to the templates',
  shelvesLabel: 'Shelves of the library',
  shelves: {
    ...{ templates: 'Templates', frames: 'Frames', practices: 'Good practice', documents: 'Documents' },
    ...{ plans: 'Yearly plans', programmes: 'Programmes' },
  },
}
