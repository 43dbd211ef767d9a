import type { Routes } from '../app.ts'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { formRoutes } from './form-routes.tsx'
import { manifestRoutes } from './manifest-routes.ts'

/** Every page of a branch, under its link. */
export const branchPages =
  (settings: BranchSettings, uses: BranchUses): Routes =>
  app => {
    manifestRoutes(app, settings, uses)
    formRoutes(app, settings, uses)
  }
