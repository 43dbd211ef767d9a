/** The letters in which TCVN3 keeps đ and the tones, where Unicode has signs that stand in no word. */
const TCVN3 = /®(?=\p{L})|(?<=\p{L})[µ¸¶·¹¨»¾¼½©ª«¬]/gu
/** VNI writes a tone as a letter of its own behind its vowel; these pairs stand in no Vietnamese word. */
const VNI = /[aeouyöô][øûïëäåü]|ñ(?=[aeouöô])/giu
/** A trade mark or a foreign name may look like it once or twice. */
const LEAST_SIGNS = 3

/**
 * Tells in which old Vietnamese encoding a text was written, when it reads as nonsense in Unicode; null for a
 * proper text.
 * @see TCVN 5712:1993 and the VNI code table: "Ngµy", "®oµn" and "Ngaøy", "ñoaøn" for "Ngày", "đoàn"
 */
export function legacyEncoding(text: string): 'TCVN3' | 'VNI' | null {
  const counts = { TCVN3: countOf(text, TCVN3), VNI: countOf(text, VNI) }
  const likely = counts.TCVN3 >= counts.VNI ? 'TCVN3' : 'VNI'
  return counts[likely] < LEAST_SIGNS ? null : likely
}

const countOf = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0
