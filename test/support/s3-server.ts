import { once } from 'node:events'
import { createServer } from 'node:http'
import S3rver from 's3rver'
import { Secret } from '../../src/kernel/secret.ts'

/** The only key that the server knows. */
const KEY = 'S3RVER'

/** Starts a server that speaks S3 over HTTP, and keeps a bucket in the folder. It knows keys, not signatures of version 4. */
export async function startS3(directory: string) {
  const bucket = 'photos'
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [] }] })
  await s3.configureBuckets()
  const answer = s3.callback()
  /** What the next requests are answered with instead. */
  const failures: number[] = []
  let asked = 0
  const server = createServer((request, response) => {
    asked++
    const failure = failures.shift()
    if (failure === undefined) return void answer(request, response)
    request.resume()
    response.writeHead(failure).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    place: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      accessKeyId: KEY,
      secretAccessKey: new Secret(KEY),
    },
    failures,
    askedCount: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
