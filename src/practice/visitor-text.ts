import { type Html, html } from './html.ts'
import { WORDS } from './visitor-words.ts'

/** Where a phone cuts a long text, about. */
const LEAD_LINES = 6
const LEAD_LETTERS = 320

/** Shows a text as it stands, its links and hashtags marked; null for none. */
export function wholeText(text: string): Html | null {
  return text === '' ? null : html`<p class="text">${marked(text)}</p>`
}

/** Shows the beginning of a long text with "Xem thêm", a short one whole. */
export function foldedText(text: string): Html | null {
  const lead = leadOf(text)
  if (lead === text) return wholeText(text)
  return html`<details class="fold">
<summary><span class="lead text">${marked(lead)}… <span class="link">${WORDS.more}</span></span><span class="less link">${WORDS.less}</span></summary>
<p class="text">${marked(text)}</p>
</details>`
}

function leadOf(text: string): string {
  const byLines = text.split('\n').slice(0, LEAD_LINES).join('\n')
  if (byLines.length <= LEAD_LETTERS) return byLines
  const cut = byLines.slice(0, LEAD_LETTERS)
  return cut.slice(0, Math.max(cut.search(/\s\S*$/u), LEAD_LETTERS / 2)).toWellFormed()
}

const MARKS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|#[\p{L}\p{M}\p{N}_]+)/gu

function marked(text: string): readonly Html[] {
  return text.split(MARKS).map((part, index) => (index % 2 === 0 ? html`${part}` : mark(part)))
}

const mark = (part: string): Html =>
  part.startsWith('#')
    ? html`<span class="tag">${part}</span>`
    : html`<a href="${part}" rel="noopener noreferrer nofollow">${part}</a>`
