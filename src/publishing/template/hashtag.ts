/** Tells whether Facebook makes this a hashtag: letters, digits and `_` after `#`, and not digits alone. */
export const isHashtag = (text: string): boolean => /^#(?=\S*\p{L})[\p{L}\p{M}\p{N}_]+$/u.test(text)
