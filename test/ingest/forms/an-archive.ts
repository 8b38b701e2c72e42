// Archives as programs write them.

export function tar(entries: Record<string, string>): Buffer {
  const blocks = Object.entries(entries).flatMap(([name, text]) => {
    const bytes = Buffer.from(text)
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(bytes.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    header.write('ustar', 257)
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

const record = (name: string, text: string, isChunked: boolean): Buffer => {
  const bytes = Buffer.from(text)
  const half = bytes.length >> 1
  const chunk = (own: Buffer) => [Buffer.from(`${own.length.toString(16)}\r\n`), own, Buffer.from('\r\n')]
  const body = isChunked
    ? Buffer.concat([
        ...chunk(bytes.subarray(0, half)),
        ...chunk(bytes.subarray(half)),
        Buffer.from('0\r\n\r\n'),
      ])
    : bytes
  const answer = Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${isChunked ? 'Transfer-Encoding: chunked\r\n' : ''}\r\n`,
    ),
    body,
  ])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://paper.test/${name}?x=1\r\nContent-Length: ${answer.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')])
}

/** Records of a site, one for each file behind one that tells of the archive. */
export const warc = (files: Record<string, string>, isChunked: boolean): Buffer[] => [
  Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n'),
  ...Object.entries(files).map(([name, text]) => record(name, text, isChunked)),
]
