import { describe, expect, test } from 'vitest'
import { linksIn, readFacebookLink } from '../../../src/activity/linking/facebook-link.ts'

const POST = 'https://www.facebook.com/tuoitretanbinh/posts/122167637282960180'
const FBID = 'pfbid02AbCdEfGhIjKlMnOpQrStUvWxYz'

describe('one spelling of', () => {
  test.each([
    [POST, POST],
    ['http://m.facebook.com/tuoitretanbinh/posts/122167637282960180?__cft__[0]=AZX&__tn__=%2CO', POST],
    ['mbasic.facebook.com/tuoitretanbinh/posts/122167637282960180/', POST],
    ['fb.com/tuoitretanbinh/posts/ra-quan-chu-nhat-xanh/122167637282960180', POST],
    [`  \u200b${POST}\u2060. `, POST],
    [`(${POST})`, POST],
    [`${POST}#comments`, POST],
    [
      'https://m.facebook.com/story.php?story_fbid=122167637282960180&id=61550000000001&mibextid=Nif5oz',
      'https://www.facebook.com/61550000000001/posts/122167637282960180',
    ],
    [
      `https://www.facebook.com/permalink.php?story_fbid=${FBID}&id=61550000000001`,
      `https://www.facebook.com/61550000000001/posts/${FBID}`,
    ],
    [`https://web.facebook.com/doanxa/posts/${FBID}`, `https://www.facebook.com/doanxa/posts/${FBID}`],
    [
      'https://www.facebook.com/a%00b%2Fc/posts/1234567890',
      'https://www.facebook.com/a%00b%2Fc/posts/1234567890',
    ],
    [
      'https://www.facebook.com/photo/?fbid=1234567890&set=a.987654321',
      'https://www.facebook.com/photo?fbid=1234567890',
    ],
    [
      'https://www.facebook.com/doanxa/photos/a.987654321/1234567890/?type=3',
      'https://www.facebook.com/photo?fbid=1234567890',
    ],
    ['https://www.facebook.com/reel/1234567890?s=fb', 'https://www.facebook.com/watch?v=1234567890'],
    ['https://www.facebook.com/watch/?v=1234567890', 'https://www.facebook.com/watch?v=1234567890'],
    [
      'https://www.facebook.com/doanxa/videos/ra-quan/1234567890/',
      'https://www.facebook.com/watch?v=1234567890',
    ],
    [
      'https://www.facebook.com/723701000827665_122167637282960180',
      'https://www.facebook.com/723701000827665/posts/122167637282960180',
    ],
    ['htps://www.facebook.com/tuoitretanbinh/posts/122167637282960180', POST],
    ['https:/www.facebook.com/tuoitretanbinh/posts/122167637282960180', POST],
    ['https//www.facebook.com/tuoitretanbinh/posts/122167637282960180', POST],
    [`https://l.facebook.com/l.php?u=${encodeURIComponent(POST)}&h=AT0`, POST],
    [`https://link.zalo.me/open?url=${encodeURIComponent(POST)}`, POST],
  ])('%s', (typed, address) => {
    expect(readFacebookLink(typed)).toMatchObject({ kind: 'post', address })
  })
})

describe('what is no post that can be counted', () => {
  test.each([
    ['https://www.facebook.com/share/p/1AbCdEfGh/', 'shortened'],
    ['https://www.facebook.com/share/v/1AbCdEfGh/', 'shortened'],
    ['https://fb.watch/abc123/', 'shortened'],
    ['https://bit.ly/3xYzAbC', 'shortened'],
    ['https://www.facebook.com/groups/123456/posts/789012/', 'group'],
    ['https://www.facebook.com/profile.php?id=100012345678901', 'person'],
    ['https://www.facebook.com/people/Nguyễn-An/100012345678901/', 'person'],
    ['https://www.facebook.com/tuoitretanbinh', 'not-a-post'],
    ['https://www.facebook.com/tuoitretanbinh/posts/', 'not-a-post'],
    ['www.facebok.com/tuoitretanbinh/posts/122167637282960180', 'not-a-post'],
    ['https://baocantho.com.vn/tin-a193056.html', 'not-a-post'],
    ['https://facebook.com.evil.example/doanxa/posts/1234567890', 'not-a-post'],
    ['hôm qua đăng rồi nha', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['', 'not-a-link'],
  ])('%s is %s', (typed, kind) => {
    expect(readFacebookLink(typed)).toEqual({ kind })
  })
})

describe('a chat message', () => {
  test('gives each of its links once', () => {
    const message = `Em gửi chị 2 bài ạ: ${POST},\nvà m.facebook.com/reel/1234567890 nhé.\n${POST}, cảm ơn chị!`

    expect(linksIn(message)).toEqual([`${POST},`, 'm.facebook.com/reel/1234567890'])
  })

  test('of Zalo, with names, hours and links run together, gives them all', () => {
    const message = `[Đoàn xã Hòa An, 20:15 22/11/2026]
Em báo cáo chị ạ 😊 1)${POST},https://fb.watch/abc/;www.facebok.com/hoaan/posts/1
2. link nè:https://link.zalo.me/open?url=https://www.facebook.com/reel/1234567890 “facebook.com/hoaan/posts/998877”`

    expect(linksIn(message)).toEqual([
      `${POST},`,
      'https://fb.watch/abc/',
      'www.facebok.com/hoaan/posts/1',
      'https://link.zalo.me/open?url=https://www.facebook.com/reel/1234567890',
      'facebook.com/hoaan/posts/998877',
    ])
  })

  test('without any gives its lines, so that nothing typed is lost', () => {
    expect(linksIn('đăng rồi\n\n  trên trang xã ')).toEqual(['đăng rồi', 'trên trang xã'])
  })
})
