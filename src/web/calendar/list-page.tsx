import type { PostView } from '../../publishing/index.ts'
import { ComposeLink } from '../posts/compose-link.tsx'
import { PostsNav } from '../posts/posts-nav.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { StateBadge } from '../views/state-badge.tsx'
import { useView } from '../views/view.ts'
import { addressWith, type CalendarFilter } from './calendar-filter.ts'
import { type FilterChoices, FilterForm } from './filter-form.tsx'

/** Which part of the list is shown: local days as typed, and which end comes first. */
export interface ListWindow {
  readonly from: string
  readonly to: string
  readonly order: 'soonest' | 'latest'
}

export interface ListPageProps extends FilterChoices {
  readonly posts: readonly PostView[]
  readonly nextCursor: string | null
  readonly filter: CalendarFilter
  readonly window: ListWindow
}

/** Every Post in a dense table; cards on a phone. */
export function ListPage(props: ListPageProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.posts.title} action={<ComposeLink />}>
      <PostsNav />
      <ListFilter {...props} />
      {props.posts.length === 0 ? <p>{texts.calendar.nothing}</p> : <Table {...props} />}
      {props.nextCursor && (
        <a class="btn" href={addressOf(props, { cursor: props.nextCursor })}>
          {texts.calendar.next}
          <Icon name="chevron-right" />
        </a>
      )}
    </Layout>
  )
}

const addressOf = ({ filter, window }: ListPageProps, more: Readonly<Record<string, string>>): string =>
  addressWith('/posts/list', filter, { ...window, ...more })

function ListFilter({ window, ...props }: ListPageProps) {
  const { calendar } = useView().texts
  return (
    <FilterForm action="/posts/list" {...props}>
      <input type="hidden" name="order" value={window.order} />
      <Field name="from" label={calendar.from}>
        {control => <input class="form-control" type="date" value={window.from} {...control} />}
      </Field>
      <Field name="to" label={calendar.to}>
        {control => <input class="form-control" type="date" value={window.to} {...control} />}
      </Field>
    </FilterForm>
  )
}

function Table(props: ListPageProps) {
  const { posts: texts, calendar } = useView().texts
  const isSoonest = props.window.order === 'soonest'
  return (
    <table class="table table-cards table-sticky">
      <thead>
        <tr>
          <th scope="col" aria-sort={isSoonest ? 'ascending' : 'descending'}>
            <a class="line-link plain" href={addressOf(props, { order: isSoonest ? 'latest' : 'soonest' })}>
              {calendar.time}
              <Icon name={isSoonest ? 'arrow-up' : 'arrow-down'} />
              <span class="visually-hidden">{isSoonest ? calendar.sortLatest : calendar.sortSoonest}</span>
            </a>
          </th>
          <th scope="col">{calendar.text}</th>
          {props.pages.length > 1 && <th scope="col">{texts.page}</th>}
          <th scope="col">{calendar.pillar}</th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {props.posts.map(post => (
          <Row key={post.id} post={post} withPage={props.pages.length > 1} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ post, withPage }: { post: PostView; withPage: boolean }) {
  const { posts: texts, calendar } = useView().texts
  return (
    <tr>
      <td data-label={calendar.time}>
        <Instant at={post.publishAt} bare />
      </td>
      <td>
        <a class="list-words" href={`/posts/${post.id}`}>
          {post.message || texts.onlyPhotos}
        </a>
      </td>
      {withPage && <td data-label={texts.page}>{post.pageName}</td>}
      <td data-label={calendar.pillar}>{post.pillar ? <PillarMark pillar={post.pillar} short /> : '–'}</td>
      <td data-label={texts.state}>
        <StateBadge state={post.state} />
      </td>
    </tr>
  )
}
