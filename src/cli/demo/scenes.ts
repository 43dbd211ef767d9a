/** A picture of the demo: drawn shapes, no words and no people. */
interface Scene {
  readonly fileName: string
  readonly altText: string
  readonly svg: string
}

/** Enough for a phone's screen, and little for the process that renders them. */
const [WIDTH_PX, HEIGHT_PX] = [1200, 900]

const sky = (top: string, low: string) =>
  `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient><rect width="1600" height="1200" fill="url(#sky)"/>`
const draw = (...shapes: readonly string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}" viewBox="0 0 1600 1200">${shapes.join('')}</svg>`
const circle = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
const times = (count: number, shape: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => shape(place)).join('')

const palm = (x: number, y: number) =>
  `${path(`M${x - 9} ${y} q-14 -150 10 -300 l16 0 q-20 150 -8 300 z`, '#6b4a2f')}${times(7, place => {
    const turn = place * 50 - 150
    return `<path d="M0 0 q95 -62 185 26 q-98 -26 -185 -26" fill="#2f7d46" transform="translate(${x} ${y - 300}) rotate(${turn})"/>`
  })}`
const flower = (x: number, y: number, fill: string) =>
  `${box(x - 3, y, 6, 60, '#3b7d3a')}${times(6, place => {
    const turn = (place * Math.PI) / 3
    return circle(Math.round(x + 17 * Math.cos(turn)), Math.round(y + 17 * Math.sin(turn)), 13, fill)
  })}${circle(x, y, 11, '#f6c945')}`

const road = draw(
  sky('#8fc7ee', '#eaf6fd'),
  circle(1280, 210, 90, '#ffe08a'),
  path('M0 640 Q420 560 820 620 T1600 590 V1200 H0 Z', '#79b65a'),
  path('M700 620 L880 620 L1330 1200 L300 1200 Z', '#b9b4aa'),
  palm(250, 760),
  palm(1420, 740),
  times(9, place =>
    flower(560 - place * 52, 700 + place * 52, ['#e2557b', '#f08a3c', '#c04bb5'][place % 3] ?? ''),
  ),
  times(9, place =>
    flower(1030 + place * 52, 700 + place * 52, ['#f08a3c', '#e2557b', '#d9476a'][place % 3] ?? ''),
  ),
)

const bridge = draw(
  sky('#f7c59a', '#fdeedd'),
  circle(380, 330, 110, '#fff0b3'),
  path('M0 600 Q500 520 1000 580 T1600 560 V1200 H0 Z', '#5f9a57'),
  path('M0 820 Q800 740 1600 830 V1200 H0 Z', '#7aa7b8'),
  times(8, place =>
    path(`M${place * 220} ${930 + (place % 3) * 60} q60 -16 120 0 q-60 14 -120 0`, '#94bccb'),
  ),
  times(5, place => box(330 + place * 230, 690, 26, 230, '#8b8f94')),
  path('M180 700 Q800 560 1420 700 L1420 744 Q800 606 180 744 Z', '#d5d0c6'),
  times(12, place =>
    box(230 + place * 100, 610 - Math.round(48 * Math.sin((place * Math.PI) / 11)) + 26, 10, 76, '#b5443c'),
  ),
  path('M190 632 Q800 500 1410 632 L1410 646 Q800 514 190 646 Z', '#b5443c'),
  palm(120, 720),
)

const house = draw(
  sky('#a9d6f2', '#f2faff'),
  path('M0 760 Q600 700 1600 770 V1200 H0 Z', '#86bd63'),
  palm(240, 840),
  palm(1390, 860),
  box(460, 560, 680, 380, '#f4ead7'),
  path('M400 570 L800 330 L1200 570 Z', '#b8503f'),
  box(720, 690, 160, 250, '#3f6f8f'),
  box(530, 660, 130, 120, '#bfe0ee'),
  box(940, 660, 130, 120, '#bfe0ee'),
  path('M690 940 L910 940 L1010 1200 L590 1200 Z', '#cfc7b8'),
  times(6, place => flower(480 + place * 36, 960, '#e2557b')),
  times(6, place => flower(940 + place * 36, 960, '#f08a3c')),
)

const lamps = draw(
  sky('#132445', '#46618f'),
  circle(1310, 190, 70, '#f5efcf'),
  times(40, place => circle((place * 397) % 1600, (place * 211) % 480, 3, '#dfe8f7')),
  path('M0 760 Q800 690 1600 750 V1200 H0 Z', '#1f3a34'),
  path('M640 740 L960 740 L1400 1200 L200 1200 Z', '#4b5266'),
  times(5, place => {
    const [x, y, size] = [560 - place * 95, 760 + place * 70, 1 + place * 0.35]
    return `${box(x, y - 260 * size, 9 * size, 260 * size, '#9aa3b5')}${circle(x + 30 * size, y - 255 * size, 70 * size, '#ffdf7a33')}${circle(x + 30 * size, y - 255 * size, 17 * size, '#ffe9a3')}`
  }),
  times(5, place => {
    const [x, y, size] = [1040 + place * 95, 760 + place * 70, 1 + place * 0.35]
    return `${box(x, y - 260 * size, 9 * size, 260 * size, '#9aa3b5')}${circle(x - 22 * size, y - 255 * size, 70 * size, '#ffdf7a33')}${circle(x - 22 * size, y - 255 * size, 17 * size, '#ffe9a3')}`
  }),
)

const fields = draw(
  sky('#9fd3f3', '#f4fbff'),
  circle(260, 220, 95, '#ffe08a'),
  times(
    3,
    place =>
      `<ellipse cx="${700 + place * 260}" cy="${200 + (place % 2) * 70}" rx="150" ry="38" fill="#ffffff"/>`,
  ),
  path('M0 620 Q800 560 1600 630 V1200 H0 Z', '#c9d36a'),
  times(9, place =>
    path(
      `M${800 - (place - 4) * 40} 600 L${800 - (place - 4) * 340} 1200 L${860 - (place - 4) * 340} 1200 L${806 - (place - 4) * 40} 600 Z`,
      '#9fb653',
    ),
  ),
  path('M0 900 Q800 860 1600 910 L1600 960 Q800 915 0 955 Z', '#79a9bd'),
  palm(1330, 700),
)

/** The demo's photos, drawn by the build; the first three show the Post that appears while a newcomer watches. */
export const SCENES = [
  { fileName: 'tap-duot-duong-hoa.jpg', altText: 'Tranh vẽ: đường quê hai bên trồng hoa', svg: road },
  {
    fileName: 'tap-duot-cau-kenh.jpg',
    altText: 'Tranh vẽ: cây cầu nhỏ bắc qua kênh lúc bình minh',
    svg: bridge,
  },
  { fileName: 'tap-duot-canh-dong.jpg', altText: 'Tranh vẽ: cánh đồng lúa và con kênh', svg: fields },
  { fileName: 'tap-duot-nha-nhan-ai.jpg', altText: 'Tranh vẽ: ngôi nhà mái đỏ giữa vườn', svg: house },
  { fileName: 'tap-duot-den-duong.jpg', altText: 'Tranh vẽ: đường quê có đèn buổi tối', svg: lamps },
] as const satisfies readonly Scene[]

export type SceneName = (typeof SCENES)[number]['fileName']
