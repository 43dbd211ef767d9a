import type { FoundPost } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { FieldError } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

interface FoundPostsProps {
  /** Where the choice goes; it names the search again, so that the same is found should something be missing. */
  readonly action: string
  readonly found: readonly FoundPost[]
  /** What is ticked: ids of Posts and of photos. */
  readonly chosen: readonly string[]
  readonly problem: string | undefined
}

/** The Posts that were found, with their photos, to be ticked and removed in one step. */
export function FoundPosts({ action, found, chosen, problem }: FoundPostsProps) {
  const { takedown } = useView().texts
  if (found.length === 0) return <p>{takedown.foundNone}</p>
  return (
    <form method="post" action={action} class="stack">
      <CsrfField />
      <p>{takedown.foundWhy}</p>
      {problem && <FieldError>{problem}</FieldError>}
      <ul class="lines panel">
        {found.map(post => (
          <FoundLine key={post.id} post={post} chosen={chosen} />
        ))}
      </ul>
      <p>{takedown.beginWhy}</p>
      <label class="choice">
        <input type="checkbox" name="sure" value="yes" />
        <span>{takedown.sure}</span>
      </label>
      <div>
        <button type="submit" class="btn btn-grave">
          {takedown.begin}
        </button>
      </div>
    </form>
  )
}

function FoundLine({ post, chosen }: { post: FoundPost; chosen: readonly string[] }) {
  const { takedown } = useView().texts
  return (
    <li class="stack">
      <a href={`/posts/${post.id}`}>
        {post.pageName}, <Instant at={post.publishAt} bare />
      </a>
      <p class="clip">{post.message}</p>
      <label class="choice">
        <input type="checkbox" name="post" value={post.id} checked={chosen.includes(post.id)} />
        <span>{takedown.takePost}</span>
      </label>
      {post.photoIds.length > 0 && (
        <div class="found-photos">
          {post.photoIds.map((photo, index) => (
            <label key={photo} class="found-photo">
              <img src={`/photos/${photo}/thumbnail.jpg`} alt="" loading="lazy" />
              <span class="choice">
                <input type="checkbox" name="photo" value={photo} checked={chosen.includes(photo)} />
                <span>{takedown.takePhoto(index + 1)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </li>
  )
}
