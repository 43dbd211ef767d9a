/** What a left-out clause or an unfilled variable leaves behind. */
const LOOSE_ENDS = [
  / {2,}/g,
  /\n{3,}/g,
  /^[ \t]+|[ \t]+$/gm,
  // punctuation with nothing before it
  /^[,.;:!?]+/gm,
  /\S* +[,.;:!?)”](?!\S)/g,
  /[,;:–(“/]\./g,
  /,[,;:!?]|[;:][,;:]|(?<!\.)\.\.(?!\.)/g,
  // an opening with nothing after it
  /\( *\)|“ *”|\( *–|– *\)/g,
  /\S*[–(“]$/gm,
  /\S*[,;:](?=\n\n|$)/g,
  // template code or program values that slipped through
  /\{\{|\}\}|\{%|%\}|\bundefined\b|\bnull\b|\bNaN\b|\[object /g,
]

/** Finds the marks of a badly closed gap in a text, such as "tại ." or an empty pair of brackets. */
export const looseEnds = (text: string): readonly string[] =>
  LOOSE_ENDS.flatMap(pattern => [...text.matchAll(pattern)].map(([found]) => found))
