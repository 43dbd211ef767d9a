import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { BRANCH_ICON_NAMES, ICON_NAMES } from '../src/web/views/icon-names.ts'
import { drawSprite } from './build-icons.ts'
import { buildScript } from './build-scripts.ts'
import { buildStyles } from './build-styles.ts'
import { writeHashed } from './hashed-file.ts'

/** The browser of an Android phone that gets no updates any more. */
const OLD_PHONE = ['chrome80']

/**
 * Builds what browsers load into `dist/assets`, each file under a name that changes with its content, and
 * `manifest.json` beside them: plain name → address.
 */
export async function buildAssets(root: string, dist: string): Promise<void> {
  const folder = join(dist, 'assets')
  await mkdir(folder, { recursive: true })
  const logo = await readFile(join(root, 'src/web/assets/logo.svg'), 'utf8')
  const contents = {
    'officer.css': buildStyles(root, folder, 'src/web/assets/styles/officer.css'),
    'branch.css': buildStyles(root, folder, 'src/web/assets/styles/branch.css', OLD_PHONE),
    'branch.js': buildScript(root, 'src/web/islands/branch/branch.ts', 'esm'),
    'sw.js': buildScript(root, 'src/web/islands/worker/sw.ts', 'iife'),
    'htmx.js': readFile(join(root, 'node_modules/htmx.org/dist/htmx.min.js'), 'utf8').then(withoutMap),
    'blur.js': buildScript(root, 'src/web/islands/officer/blur.ts', 'esm'),
    'inbox.js': buildScript(root, 'src/web/islands/officer/inbox.ts', 'esm'),
    'copy.js': buildScript(root, 'src/web/islands/officer/copy.ts', 'esm'),
    'icons.svg': drawSprite(root, ICON_NAMES),
    'branch-icons.svg': drawSprite(root, BRANCH_ICON_NAMES),
    'logo.svg': logo,
    'logo-192.png': drawLogo(logo, 192),
    'logo-512.png': drawLogo(logo, 512),
  }
  const addresses = await Promise.all(
    Object.entries(contents).map(async ([name, content]): Promise<[string, string]> => {
      return [name, `/assets/${await writeHashed(folder, name, await content)}`]
    }),
  )
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(addresses), null, 2))
}

/** A phone shows the logo on its home screen, and cuts its corners itself. */
const drawLogo = (logo: string, sidePx: number): Promise<Uint8Array> =>
  sharp(Buffer.from(logo.replace(' rx="7"', '')), { density: sidePx * 3 })
    .resize(sidePx, sidePx)
    .png({ palette: true })
    .toBuffer()

/** The source map is not served, so a browser's tools should not ask for it. */
const withoutMap = (script: string): string => script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
