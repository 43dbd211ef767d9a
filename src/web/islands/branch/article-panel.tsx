import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { assembleArticle, countWords, fitOf } from '../../../intake/article.ts'
import { answersOf } from './answers-of.ts'
import { readFields } from './form-fields.ts'
import { PhoneContext, usePlace } from './phone-context.ts'
import { fill, type Place } from './seed.ts'

/** Lays headline and text below the questions: made of the answers while they are typed, and free to be edited. */
export function showArticle(form: HTMLFormElement, place: Place): void {
  const foot = form.querySelector('[data-foot]')
  if (foot === null || form.querySelector('[data-review]') !== null) return
  // Where they were carried along unseen they are shown now.
  for (const unseen of form.querySelectorAll('input[type=hidden]:is([name=title], [name=body])'))
    unseen.remove()
  const root = document.createElement('div')
  foot.before(root)
  render(
    <PhoneContext.Provider value={place}>
      <ArticlePanel form={form} />
    </PhoneContext.Provider>,
    root,
  )
}

interface Text {
  readonly title: string
  readonly body: string
}

const NOTHING: Text = { title: '', body: '' }

function ArticlePanel({ form }: { form: HTMLFormElement }) {
  const { texts, unitName } = usePlace()
  const title = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  /** What was assembled last: while the text is still that, it follows the answers. */
  const assembled = useRef<Text>(NOTHING)
  const [before, setBefore] = useState<Text | null>(null)
  const [way, setWay] = useState('guided')
  const [wordCount, setWordCount] = useState(0)

  const shown = (): Text => ({ title: title.current?.value ?? '', body: body.current?.value ?? '' })
  const show = (text: Text): void => {
    if (title.current) title.current.value = text.title
    if (body.current) body.current.value = text.body
    setWordCount(countWords(text.body))
  }
  const assemble = (): Text => {
    const { title: headline, body: words } = assembleArticle(answersOf(readFields(form), unitName))
    assembled.current = { title: headline, body: words }
    return assembled.current
  }
  /** An empty form's article is made of its answers from the first letter on. */
  const begin = (): void => {
    assembled.current = NOTHING
    setBefore(null)
  }
  const follow = (): void => {
    const { way: chosen = ['guided'] } = readFields(form)
    setWay(chosen[0] ?? 'guided')
    if (chosen[0] !== 'free' && isSame(shown(), assembled.current)) showAnew()
    setWordCount(countWords(shown().body))
  }
  const showAnew = (): void => {
    const old = shown()
    show(assemble())
    // Whoever keeps the form read it before it said this.
    if (!isSame(old, shown())) tellForm(form)
  }
  const assembleAgain = (): void => {
    setBefore(shown())
    show(assemble())
    tellForm(form)
  }
  const takeBack = (text: Text): void => {
    show(text)
    setBefore(null)
    tellForm(form)
  }

  useEffect(() => {
    // What was restored may be what the answers make, or have been edited since.
    const restored = shown()
    assemble()
    if (isSame(restored, NOTHING)) begin()
    follow()
    // Before whoever keeps what stands in the form: else the article is kept without the last word.
    form.addEventListener('input', follow, { capture: true })
    form.addEventListener('reset', begin)
    return () => {
      form.removeEventListener('input', follow, { capture: true })
      form.removeEventListener('reset', begin)
    }
  }, [form])

  const isGuided = way !== 'free'
  return (
    <section id="review" class={isGuided ? 'panel' : ''} data-review>
      {isGuided && <h2>{texts.articleHead}</h2>}
      {isGuided && <p>{texts.articleWhy}</p>}
      <div class="field">
        <label class="field-label" for="send-title">
          {texts.articleTitle}
        </label>
        <input class="form-control" id="send-title" name="title" ref={title} autocomplete="off" />
      </div>
      <div class="field">
        <label class="field-label" for="send-body">
          {texts.articleBody}
        </label>
        <textarea class="form-control" id="send-body" name="body" rows={10} ref={body} />
      </div>
      <p class="small">
        <strong>{fill(texts.words, { count: wordCount })}.</strong>{' '}
        {isGuided && { short: texts.fitShort, good: texts.fitGood, long: texts.fitLong }[fitOf(wordCount)]}
      </p>
      {isGuided && (
        <button type="button" class="btn" onClick={assembleAgain}>
          {texts.assembleAgain}
        </button>
      )}
      {before !== null && (
        <p role="status">
          {texts.assembled}{' '}
          <button type="button" class="btn" onClick={() => takeBack(before)}>
            {texts.undoAssemble}
          </button>
        </p>
      )}
    </section>
  )
}

const isSame = (a: Text, b: Text): boolean => a.title === b.title && a.body === b.body

/** What a script writes into a field makes no event of its own. */
const tellForm = (form: HTMLFormElement): boolean => form.dispatchEvent(new Event('input'))
