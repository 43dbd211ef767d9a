import { pageId, photoId, submissionId, unitId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { SubmissionUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'
import { shownSubmission, shownWhole } from './show-submission.ts'
import {
  ACCEPT_EXAMPLE,
  acceptBody,
  rejectBody,
  returnBody,
  submissionSchema,
  submissionsQuery,
  wholeSubmissionSchema,
} from './submission-schemas.ts'

/** Adds the calls about what branches send. */
export function submissionRoutes(app: App, uses: SubmissionUses): void {
  addReading(app, uses)
  addAccepting(app, uses)
  addReturning(app, uses)
  addRejecting(app, uses)
}

function addReading(app: App, uses: SubmissionUses): void {
  app.get(
    '/submissions',
    {
      config: { access: 'submissions.read' },
      schema: {
        tags: ['submissions'],
        summary: 'Lists what branches sent, newest first unless told',
        querystring: submissionsQuery,
        response: { 200: listOf(submissionSchema), ...failures },
      },
    },
    async request => {
      const { branchId, ...query } = request.query
      const wanted = { ...query, unitId: branchId === undefined ? undefined : unitId(branchId) }
      const { items, nextCursor } = await uses.listSubmissions(actorOf(request), wanted)
      return { items: items.map(shownSubmission), nextCursor }
    },
  )

  app.get(
    '/submissions/:id',
    {
      config: { access: 'submissions.read' },
      schema: {
        tags: ['submissions'],
        summary: 'Shows one Submission with its photos and notes',
        params: idParams,
        response: { 200: wholeSubmissionSchema, ...failures },
      },
    },
    async request => shownWhole(await uses.getSubmission(actorOf(request), submissionId(request.params.id))),
  )
}

function addAccepting(app: App, uses: SubmissionUses): void {
  app.post(
    '/submissions/:id/accept',
    {
      config: { access: 'submissions.decide', isRepeatable: true, example: ACCEPT_EXAMPLE },
      schema: {
        tags: ['submissions'],
        summary: 'Makes a Post of a Submission; pressed twice it makes one',
        headers: idempotencyHeader,
        params: idParams,
        body: acceptBody,
        response: { 200: wholeSubmissionSchema, ...failures },
      },
    },
    async request => {
      const { pageId: page, photoIds, ...rest } = request.body
      const wish = { ...rest, pageId: pageId(page), photoIds: photoIds?.map(photoId) }
      return shownWhole(await uses.acceptSubmission(actorOf(request), submissionId(request.params.id), wish))
    },
  )
}

function addReturning(app: App, uses: SubmissionUses): void {
  app.post(
    '/submissions/:id/return',
    {
      config: { access: 'submissions.return' },
      schema: {
        tags: ['submissions'],
        summary: 'Gives a Submission back to its branch and says what is missing',
        params: idParams,
        body: returnBody,
        response: { 200: wholeSubmissionSchema, ...failures },
      },
    },
    async request =>
      shownWhole(
        await uses.returnSubmission(actorOf(request), submissionId(request.params.id), request.body),
      ),
  )
}

function addRejecting(app: App, uses: SubmissionUses): void {
  app.post(
    '/submissions/:id/reject',
    {
      config: { access: 'submissions.decide' },
      schema: {
        tags: ['submissions'],
        summary: 'Declines a Submission for good and says why',
        params: idParams,
        body: rejectBody,
        response: { 200: wholeSubmissionSchema, ...failures },
      },
    },
    async request =>
      shownWhole(
        await uses.rejectSubmission(actorOf(request), submissionId(request.params.id), request.body),
      ),
  )
}
