import { cleanLine, truncate } from '../../kernel/text.ts'
import type { PostView } from '../../publishing/index.ts'

const LETTERS = 70

/** Tells a Post by its first words, in one line. */
export const shortMessage = ({ message }: Pick<PostView, 'message'>): string =>
  truncate(cleanLine(message), LETTERS)
