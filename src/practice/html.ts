/** Markup that is safe to put into a page. Only `html` makes it. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Blank = string | number | Html | null | readonly Html[]

/** Builds markup; every text put into it is escaped, in attributes too. */
export function html(parts: TemplateStringsArray, ...blanks: readonly Blank[]): Html {
  return new Html(parts.map((part, index) => part + fill(blanks[index] ?? null)).join(''))
}

function fill(blank: Blank): string {
  if (blank === null) return ''
  if (blank instanceof Html) return blank.markup
  if (typeof blank === 'object') return blank.map(item => item.markup).join('')
  return escapeText(String(blank))
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string): string => text.replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)
