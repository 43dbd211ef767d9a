import sharp, { type Sharp } from 'sharp'

/** Colours of the four quarters of a drawn scene, as it is meant to be seen. */
export const QUARTERS = {
  topLeft: [220, 30, 30],
  topRight: [30, 160, 60],
  bottomLeft: [30, 60, 200],
  bottomRight: [240, 200, 40],
} as const

type Colour = readonly [number, number, number]

const quarterAt = (right: boolean, bottom: boolean): Colour =>
  bottom ? (right ? QUARTERS.bottomRight : QUARTERS.bottomLeft) : right ? QUARTERS.topRight : QUARTERS.topLeft

/** Draws a scene of four quarters, each of its own colour, so that a test sees which way is up. */
export const drawScene = (widthPx: number, heightPx: number): Sharp => {
  const pixels = Buffer.alloc(widthPx * heightPx * 3)
  for (let at = 0, y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at += 3) {
      pixels.set(quarterAt(x >= widthPx / 2, y >= heightPx / 2), at)
    }
  }
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
}

/** Draws grain that no encoder likes: the largest files for their size. */
export const drawNoise = (widthPx: number, heightPx: number, sigma = 60): Sharp =>
  sharp({
    create: {
      width: widthPx,
      height: heightPx,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })

/** How the pixels of a scene must be turned so that this EXIF orientation sets them upright again. */
const LAID = {
  1: (scene: Sharp) => scene,
  2: (scene: Sharp) => scene.flop(),
  3: (scene: Sharp) => scene.rotate(180),
  4: (scene: Sharp) => scene.flip(),
  5: (scene: Sharp) => scene.rotate(270).flop(),
  6: (scene: Sharp) => scene.rotate(270),
  7: (scene: Sharp) => scene.rotate(90).flop(),
  8: (scene: Sharp) => scene.rotate(90),
} as const

/** Draws a JPEG as a phone held in one of eight ways writes it. */
export const drawHeld = async (orientation: keyof typeof LAID, widthPx: number, heightPx: number) => {
  const laid = await LAID[orientation](drawScene(widthPx, heightPx)).png().toBuffer()
  return sharp(laid).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
}

/** Gives the colours in the middle of the four quarters of a photo. */
export const readQuarters = async (photo: Uint8Array): Promise<Record<keyof typeof QUARTERS, Colour>> => {
  const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true })
  const colourAt = (right: number, bottom: number): Colour => {
    const [x, y] = [Math.floor(info.width * right), Math.floor(info.height * bottom)]
    const at = (y * info.width + x) * info.channels
    return [data[at]!, data[at + 1]!, data[at + 2]!]
  }
  return {
    topLeft: colourAt(0.25, 0.25),
    topRight: colourAt(0.75, 0.25),
    bottomLeft: colourAt(0.25, 0.75),
    bottomRight: colourAt(0.75, 0.75),
  }
}

/** Draws a picture like a photo from a field: sky, hills, people and grain, another one for each seed. */
export const drawLandscape = (seed: number, widthPx: number, heightPx: number): Sharp => {
  // Schrage's numbers: the same for a seed on every machine.
  let state = seed * 7_919
  const between = (from: number, to: number) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.round(from + (state / 2_147_483_647) * (to - from))
  }
  const colour = () => `rgb(${between(20, 235)},${between(20, 235)},${between(20, 235)})`
  const hills = Array.from({ length: 3 }, (_, row) => {
    const top = 30 + row * 18
    return `<path fill="${colour()}" d="M0 ${between(top, top + 20)} Q ${between(10, 90)} ${between(10, 80)} 100 ${between(top, top + 20)} V100 H0 Z"/>`
  })
  const people = Array.from(
    { length: between(3, 9) },
    () =>
      `<ellipse fill="${colour()}" cx="${between(5, 95)}" cy="${between(50, 95)}" rx="${between(2, 8)}" ry="${between(5, 18)}"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 100 100" preserveAspectRatio="none"><rect width="100" height="100" fill="${colour()}"/><circle cx="${between(5, 95)}" cy="${between(5, 40)}" r="${between(4, 14)}" fill="${colour()}"/>${hills.join('')}${people.join('')}</svg>`
  return sharp(Buffer.from(drawing)).flatten()
}

/** Draws a phone's screen: a coloured bar, and messages on a light ground. */
export const drawScreen = (widthPx: number, heightPx: number): Sharp => {
  const messages = Array.from({ length: 9 }, (_, row) => {
    const top = 10 + row * 10
    const lines = [2, 4.5].map(
      down =>
        `<path stroke="#111" stroke-width=".6" stroke-dasharray="1.5 .7 2.5 .7" d="M6 ${top + down} H${40 + ((row * 7) % 30)}"/>`,
    )
    return `<rect fill="#fff" x="3" y="${top}" rx="2" width="${50 + ((row * 7) % 35)}" height="7"/>${lines.join('')}`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 100 100" preserveAspectRatio="none"><rect width="100" height="100" fill="#f0f2f5"/><rect width="100" height="8" fill="#1877f2"/>${messages.join('')}</svg>`
  return sharp(Buffer.from(drawing)).flatten()
}
