import { build } from 'esbuild'

/**
 * What Android 5, whose browser gets no updates since Chrome 95, and iPhones since iOS 15 understand. Older ones are
 * left with the plain form. That only methods they know are called is checked by the types of `src/web/islands`.
 */
const TARGET = ['chrome95', 'safari15', 'firefox100']

/** Bundles a script that runs in a phone's browser: `esm` for pages, `iife` for workers. */
export async function buildScript(root: string, entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: TARGET,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  return outputFiles.map(file => file.text).join('')
}
