import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Finds the folder that holds `package.json`, whether this runs from `src/` or bundled from `dist/`. */
function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findRoot(dirname(from))
}

/** The project's folder: `templates/` and the built assets are found from here. */
export const ROOT = findRoot(import.meta.dirname)
