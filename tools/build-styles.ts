import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { PurgeCSS } from 'purgecss'

/** Where `light-dark()`, which Tabler and our tokens are made of, is known. */
const TARGET = ['chrome123', 'safari17.5', 'firefox120']

/**
 * Bundles a style sheet, and drops every rule that no view names.
 * Its fonts are written to `folder` under hashed names; the sheet itself is returned.
 */
export async function buildStyles(
  root: string,
  folder: string,
  entry: string,
  target: string[] = TARGET,
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    write: false,
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file' },
    external: ['data:*'],
    target,
    logLevel: 'warning',
  })
  const isSheet = (file: { path: string }): boolean => file.path.endsWith('.css')
  await Promise.all(
    outputFiles.filter(file => !isSheet(file)).map(file => writeFile(file.path, file.contents)),
  )
  const css = outputFiles.filter(isSheet).map(file => file.text)
  return minify(await purge(root, css.join('\n')), target)
}

async function purge(root: string, css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [join(root, 'src/web/**/*.tsx'), join(root, 'src/web/islands/**/*.ts')],
    // A class that only htmx writes into the page.
    safelist: ['htmx-request'],
    // Tabler's dark rules hang on an attribute we do not use: the tokens do that work with light-dark().
    blocklist: [/data-bs-theme/, /theme-dark/],
    variables: true,
    keyframes: true,
    fontFace: false,
  })
  return result?.css ?? ''
}

async function minify(css: string, target: string[]): Promise<string> {
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target,
    legalComments: 'inline',
  })
  return code
}
