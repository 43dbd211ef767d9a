import type { photoWarnings as vi } from '../vi/photos.ts'

export const photoWarnings: typeof vi = {
  'too-small': 'The photo is small and will look coarse on the Page; send the original if you still have it.',
  blurred: 'The photo seems blurred or shaken.',
  dark: 'The photo is too dark.',
  bright: 'The photo is too bright, much of it burnt out.',
  screenshot: 'It looks like a screenshot; send the photo itself.',
  'zalo-recompressed':
    'The photo came through Zalo, which makes it less sharp; send the original if you still have it.',
  'near-duplicate': 'Nearly the same as a photo that was sent or used before.',
}
