import { render } from 'preact-render-to-string'
import type { App } from '../app.ts'
import { readDocument } from './docs-document.ts'
import { DocsPage } from './docs-page.tsx'

const PUBLIC = { config: { access: 'public' }, schema: { hide: true } } as const

/** Adds the document that describes the API, and the page that shows it to people. */
export function docsRoutes(app: App, stylesheet: string): void {
  app.get('/v1/openapi.json', PUBLIC, async () => app.swagger())

  app.get('/docs', PUBLIC, async (_, reply) => {
    const page = <DocsPage document={readDocument(app.swagger())} stylesheet={stylesheet} />
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>${render(page)}`)
  })
}
