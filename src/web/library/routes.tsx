import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { PostTemplate } from '../../publishing/index.ts'
import type { PhotoUses } from '../intake-uses.ts'
import type { TemplateUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { FramesPage } from './frames-page.tsx'
import { TemplatePage, TemplatesPage } from './library-pages.tsx'
import { messageOf } from './template-text.ts'

const Params = z.object({ id: z.string() })
const READERS = { config: { access: 'templates.read' } } as const

/** The library of templates and frames. */
export function libraryRoutes(
  app: FastifyInstance,
  templates: TemplateUses,
  photos: Pick<PhotoUses, 'listFrames'>,
): void {
  app.get('/kho/frames', { config: { access: 'photos.read' } }, async (request, reply) => {
    const frames = photos.listFrames(actorOf(request))
    return reply.page(request.view.texts.photoFrames.title, <FramesPage frames={frames} />)
  })

  app.get('/kho/templates', READERS, async (request, reply) => {
    const page = <TemplatesPage templates={templates.listTemplates()} />
    return reply.page(request.view.texts.library.title, page)
  })

  app.get('/kho/templates/:id', READERS, async (request, reply) => {
    const template = templates.getTemplate(Params.parse(request.params).id)
    const sample = messageOf(templates.renderTemplate(template.id, samplesOf(template)))
    return reply.page(template.name, <TemplatePage template={template} sample={sample} />)
  })
}

/** What is computed from another blank is left to be computed. */
const samplesOf = ({ variables }: PostTemplate): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, { sample, of }]) => (of === undefined ? [[name, sample]] : [])),
  )
