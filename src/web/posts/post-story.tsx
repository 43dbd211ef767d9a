import type { PostView } from '../../publishing/index.ts'
import { problemText } from '../text/problem-sentence.ts'
import { clockWithSeconds, dayText, exactText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** What was tried on the way to the Page, told in order. */
export function PostStory({ attempts }: Pick<PostView, 'attempts'>) {
  const { post } = useView().texts
  if (attempts.length === 0) return <p class="soft">{post.storyEmpty}</p>
  return (
    <ol class="story">
      {attempts.map((attempt, index) => (
        <Line
          key={`${attempt.at.getTime()}-${attempt.step}`}
          attempt={attempt}
          before={attempts[index - 1]}
        />
      ))}
    </ol>
  )
}

type Attempt = PostView['attempts'][number]

function Line({ attempt, before }: { attempt: Attempt; before: Attempt | undefined }) {
  const view = useView()
  const { at, step, outcome, code } = attempt
  const problem = code === null ? null : problemText(code, view.locale)
  const day = dayText(at, view)
  return (
    <li>
      <time dateTime={at.toISOString()} title={exactText(at, view)} class="soft">
        {clockWithSeconds(at, view.timeZone)}
        {(before === undefined || dayText(before.at, view) !== day) && <div class="small">{day}</div>}
      </time>
      <div>
        {view.texts.steps[step]?.[outcome] ?? `${step}: ${outcome}`}
        {problem && <p class="soft">{problem.sentence}</p>}
      </div>
    </li>
  )
}
