import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

const bin = process.argv[2] ?? ''
for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(join(bin, part))
}
