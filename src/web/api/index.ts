import type { Organisation } from '../../organisation/index.ts'
import type { Log } from '../../ports/log.ts'
import type { App, Routes } from '../app.ts'
import { rememberAnswers } from '../plugins/idempotency.ts'
import { auditRoutes } from './audit-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { describeApi } from './open-api.ts'
import { pageRoutes } from './page-routes.ts'
import { type PhotoUses, photoRoutes } from './photo-routes.ts'
import { type PostUses, postRoutes } from './post-routes.ts'
import { type TemplateUses, templateRoutes } from './template-routes.ts'

interface ApiDeps {
  readonly organisation: Organisation
  readonly publishing: PostUses
  readonly templates: TemplateUses
  readonly intake: PhotoUses
  readonly log: Log
  /** The program's own version. */
  readonly version: string
}

/** Gathers the JSON API under `/api/v1`, and the document that describes it. */
export const apiRoutes =
  (deps: ApiDeps): Routes =>
  async app => {
    await app.register(
      async scope => {
        await describeApi(scope, deps.version)
        rememberAnswers(scope, deps.organisation, deps.log)
        ignoreBlankQueries(scope)
        addRoutes(scope, deps)
      },
      { prefix: '/api/v1' },
    )
  }

function addRoutes(app: App, { organisation, publishing, templates, intake }: ApiDeps): void {
  pageRoutes(app, organisation)
  photoRoutes(app, intake)
  postRoutes(app, publishing)
  templateRoutes(app, templates)
  keyRoutes(app, organisation)
  auditRoutes(app, organisation)
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}

/** `?state=` means the same as leaving it out. */
function ignoreBlankQueries(app: App): void {
  app.addHook('preValidation', async request => {
    const { query } = request
    if (typeof query === 'object' && query !== null)
      request.query = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  })
}
