import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Assets } from './views/view.ts'

const Manifest = z.record(z.string(), z.string())

/** Reads the addresses of the files that the build made for browsers. */
export const readAssets = (folder: string): Assets =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))

const Params = z.object({ '*': z.string() })

/** Serves the built files under `/assets/`; their names change with their content, so they never go stale. */
export async function serveAssets(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    index: false,
    maxAge: '1y',
    immutable: true,
    preCompressed: true,
  })
  app.get('/assets/*', { config: { access: 'public' } }, (request, reply) =>
    reply.sendFile(Params.parse(request.params)['*']),
  )
  serveWorker(app, readAssets(folder))
}

/** A worker's address says which pages it may answer for, so this one's never changes and is asked for anew. */
function serveWorker(app: FastifyInstance, assets: Assets): void {
  const name = basename(assets['sw.js'] ?? '')
  app.get('/b/sw.js', { config: { access: 'public' } }, (_, reply) =>
    reply.header('cache-control', 'no-cache').sendFile(name, { cacheControl: false }),
  )
}
