import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import { type PhotoId, photoId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { sendVariant } from '../photos/send-variant.ts'
import { actorOf } from '../plugins/authentication.ts'
import { answerAgain } from '../plugins/idempotency.ts'
import { fieldSentence } from '../text/index.ts'
import { photoWarningText } from '../text/photo-warning-text.ts'
import { jpegAnswer, photoSchema, variantParams } from './photo-schemas.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'
import { takeUpload } from './take-upload.ts'

/** Adds the calls about photos. */
export function photoRoutes(app: App, uses: PhotoUses): void {
  app.post(
    '/photos',
    {
      config: { access: 'photos.write', isRepeatable: 'stream' },
      schema: {
        tags: ['photos'],
        summary: 'Takes a photo in: multipart with `file` and perhaps `altText`',
        consumes: ['multipart/form-data'],
        headers: idempotencyHeader,
        response: { 201: photoSchema, ...failures },
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new AppError('UNSUPPORTED_MEDIA_TYPE')
      if (request.known !== null) return repeat(request, reply)
      const actor = actorOf(request)
      const { result: id, bodyHash } = await takeUpload(request, photo => uses.receivePhoto(actor, photo))
      if (request.repeatable !== null) request.repeatable = { ...request.repeatable, bodyHash }
      return reply.status(201).send(await shown(uses, actor, id))
    },
  )

  app.get(
    '/photos/:id',
    {
      config: { access: 'photos.read' },
      schema: {
        tags: ['photos'],
        summary: 'Shows a photo and its variants',
        params: idParams,
        response: { 200: photoSchema, ...failures },
      },
    },
    async request => shown(uses, actorOf(request), photoId(request.params.id)),
  )

  app.get(
    '/photos/:id/variants/:name',
    {
      config: { access: 'photos.read' },
      schema: {
        tags: ['photos'],
        summary: 'Sends one variant as JPEG',
        params: variantParams,
        response: { 200: jpegAnswer, ...failures },
      },
    },
    async (request, reply) => {
      const { id, name } = request.params
      return sendVariant(request, reply, await uses.openVariant(actorOf(request), photoId(id), name))
    },
  )
}

/** Reads the whole body to know whether it is the one that was answered before. */
async function repeat(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
  const { bodyHash } = await takeUpload(request, ({ source }) => pipeline(source, nowhere()))
  if (request.known === null || request.known.bodyHash !== bodyHash)
    throw new AppError('IDEMPOTENCY_KEY_REUSED')
  return answerAgain(reply, request.known)
}

/** Shows a photo with what is known about the people on it. */
export async function shown(uses: Pick<PhotoUses, 'getPhoto' | 'getConsent'>, actor: Actor, id: PhotoId) {
  const { refusalCode, warnings, sharpness: _, variants, ...photo } = await uses.getPhoto(actor, id)
  const { class: photoClass, ticks, missing, isWithheld } = await uses.getConsent(actor, id)
  return {
    ...photo,
    class: photoClass,
    consent: ticks,
    missing,
    isWithheld,
    refusal: refusalCode === null ? null : told({ code: refusalCode }),
    warnings: warnings.map(warning => ({ ...warning, detail: photoWarningText(warning, 'vi') })),
    variants: variants.map(({ sha256: _, ...variant }) => ({
      ...variant,
      url: `/api/v1/photos/${photo.id}/variants/${variant.name}`,
    })),
  }
}

const told = ({ code }: { code: string }) => ({ code, detail: fieldSentence({ path: '', code }, 'vi') })
