import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { Document } from './document.tsx'
import { type View, ViewContext } from './view.ts'

/** Draws a whole page. */
export function renderPage(view: View, title: string, body: ComponentChildren): string {
  return `<!doctype html>${draw(view, <Document title={title}>{body}</Document>)}`
}

/** Draws a part of a page that htmx puts in the place of the old one. */
export const renderPart = (view: View, part: VNode): string => draw(view, part)

const draw = (view: View, node: VNode): string =>
  render(<ViewContext.Provider value={view}>{node}</ViewContext.Provider>)
