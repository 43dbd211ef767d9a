import type { Routes } from '../app.ts'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { difficultyRoutes } from './difficulty-routes.tsx'
import { documentRoutes } from './document-routes.tsx'
import { figureReplyRoutes } from './figure-reply-routes.ts'
import { formRoutes } from './form-routes.tsx'
import { handoverRoutes } from './handover-routes.tsx'
import { manifestRoutes } from './manifest-routes.ts'
import { ownFiguresRoutes } from './own-figures-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { practiceRoutes } from './practice-routes.tsx'
import { pushRoutes } from './push-routes.ts'
import { seatRoutes } from './seat-routes.tsx'
import { sendRoutes } from './send-routes.tsx'
import { sentRoutes } from './sent-routes.tsx'
import { silenceRoutes } from './silence-routes.ts'
import { taskRoutes } from './task-routes.tsx'

/** Every page of a branch, under its link. */
export const branchPages =
  (settings: BranchSettings, uses: BranchUses): Routes =>
  app => {
    manifestRoutes(app, settings, uses)
    formRoutes(app, settings, uses)
    seatRoutes(app, settings, uses)
    pushRoutes(app, uses)
    handoverRoutes(app, settings, uses)
    sendRoutes(app, settings, uses)
    sentRoutes(app, settings, uses)
    taskRoutes(app, settings, uses)
    silenceRoutes(app, settings, uses)
    figureReplyRoutes(app, settings, uses)
    ownFiguresRoutes(app, settings, uses)
    practiceRoutes(app, settings, uses)
    difficultyRoutes(app, settings, uses)
    documentRoutes(app, settings, uses)
    planRoutes(app, settings, uses)
  }
