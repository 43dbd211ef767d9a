import { expect, test } from 'vitest'
import { readFacebookLink, sharingMessage } from '../../../src/planning/share-task.ts'

test.each([
  [
    'https://www.facebook.com/doanxahoaan/posts/123?mibextid=Nif5oz&rdid=x',
    'https://www.facebook.com/doanxahoaan/posts/123',
  ],
  ['m.facebook.com/story.php?story_fbid=1&id=2', 'https://m.facebook.com/story.php?story_fbid=1&id=2'],
  [' http://fb.watch/abc/ ', 'https://fb.watch/abc/'],
  [
    'https://facebook.com/permalink.php?story_fbid=pfbid0&id=1#x',
    'https://facebook.com/permalink.php?story_fbid=pfbid0&id=1',
  ],
  ['https://ten:mat-khau@www.facebook.com/a/posts/1', 'https://www.facebook.com/a/posts/1'],
])('%s is the post %s', (typed, expected) => {
  expect(readFacebookLink(typed)).toBe(expected)
})

test.each([
  '',
  'facebook',
  'https://facebook.com/',
  'https://facebook.com.evil.example/posts/1',
  'https://evilfacebook.com/posts/1',
  'javascript:alert(1)//facebook.com/a',
  'ftp://facebook.com/a',
  `https://facebook.com/${'a'.repeat(2_100)}`,
])('%j is no post on Facebook', typed => {
  expect(() => readFacebookLink(typed)).toThrow('SHARE_LINK_INVALID')
})

test('a shared post stands between the unit’s words and its credit, and nothing empty stands there', () => {
  const link = 'https://www.facebook.com/a/posts/1'

  expect(sharingMessage('Cách làm hay', link, 'Nguồn: Đoàn xã Hòa An')).toBe(
    `Cách làm hay\n\n${link}\n\nNguồn: Đoàn xã Hòa An`,
  )
  expect(sharingMessage('', link, 'Nguồn: Đoàn xã Hòa An')).toBe(`${link}\n\nNguồn: Đoàn xã Hòa An`)
})
