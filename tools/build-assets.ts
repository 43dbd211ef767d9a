import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawSprite } from './build-icons.ts'
import { buildStyles } from './build-styles.ts'
import { writeHashed } from './hashed-file.ts'

/**
 * Builds what browsers load into `dist/assets`, each file under a name that changes with its content, and
 * `manifest.json` beside them: plain name → address.
 */
export async function buildAssets(root: string, dist: string): Promise<void> {
  const folder = join(dist, 'assets')
  await mkdir(folder, { recursive: true })
  const contents = {
    'officer.css': buildStyles(root, folder, 'src/web/assets/styles/officer.css'),
    'htmx.js': readFile(join(root, 'node_modules/htmx.org/dist/htmx.min.js'), 'utf8').then(withoutMap),
    'icons.svg': drawSprite(root),
    'logo.svg': readFile(join(root, 'src/web/assets/logo.svg'), 'utf8'),
  }
  const addresses = await Promise.all(
    Object.entries(contents).map(async ([name, content]): Promise<[string, string]> => {
      return [name, `/assets/${await writeHashed(folder, name, await content)}`]
    }),
  )
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(addresses), null, 2))
}

/** The source map is not served, so a browser's tools should not ask for it. */
const withoutMap = (script: string): string => script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
