const ONSETS = /^(?:ngh|ng|nh|th|tr|ch|kh|gh|gi|ph|qu|[bcdđghklmnprstvx])?/
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
  op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um
  un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uyn ư ưa ưc ươc ươi ươm ươn ương
  ươp ươt ươu ưi ưm ưng ưt ưu y yêm yên yêng yêt yêu`.split(/\s+/),
)
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SHARP_OR_HEAVY = /[\u0301\u0323]/
const STOPPED = /(?:c|ch|p|t)$/

/** Tells whether this could be one syllable of Vietnamese: onset, rime, and a tone that goes with its ending. */
export function isSyllable(text: string): boolean {
  const apart = text.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = apart.replace(TONES, '').normalize('NFC')
  const rime = plain.replace(ONSETS, '')
  // After "gi" the i may belong to the rime: gì, giếng.
  const isKnown = RIMES.has(rime) || (plain.startsWith('gi') && RIMES.has(plain.slice(1)))
  return isKnown && (!STOPPED.test(rime) || SHARP_OR_HEAVY.test(tones.join('')))
}
