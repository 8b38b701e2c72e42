import { StringDecoder } from 'node:string_decoder'
import { Decoder, type Input } from './decode.ts'

/** How long Esc may be the beginning of a key, in milliseconds: over a network what belongs together comes apart. */
const ESCAPE_TIME = 50
const ESCAPE_TIME_REMOTE = 100

export interface InputStream {
  setRawMode?(isRaw: boolean): unknown
  on(event: 'data', listener: (chunk: Buffer) => void): unknown
  on(event: 'end', listener: () => void): unknown
  off(event: 'data', listener: (chunk: Buffer) => void): unknown
  off(event: 'end', listener: () => void): unknown
  resume(): unknown
  pause(): unknown
}

interface Listener {
  /** Everything that one read brought, together: it is answered by one frame. */
  onInputs: (inputs: Input[]) => void
  onEnd: () => void
}

/** Reads keys from a terminal in raw mode; returns how to stop, and to read on after that. */
export function readInput(
  stream: InputStream,
  environment: NodeJS.ProcessEnv,
  { onInputs, onEnd }: Listener,
): { stop: () => void; resume: () => void } {
  const escapeTime =
    environment['SSH_CONNECTION'] || environment['SSH_TTY'] ? ESCAPE_TIME_REMOTE : ESCAPE_TIME
  const characters = new StringDecoder('utf8')
  const decoder = new Decoder()
  let timer: NodeJS.Timeout | undefined
  const take = (inputs: Input[]) => {
    if (inputs.length > 0) onInputs(inputs)
  }
  const onData = (chunk: Buffer) => {
    clearTimeout(timer)
    take(decoder.feed(characters.write(chunk)))
    if (decoder.isWaiting) timer = setTimeout(() => take(decoder.flush()), escapeTime)
  }
  const resume = () => {
    stream.setRawMode?.(true)
    stream.on('data', onData)
    stream.on('end', onEnd)
    stream.resume()
  }
  const stop = () => {
    clearTimeout(timer)
    stream.off('data', onData)
    stream.off('end', onEnd)
    stream.setRawMode?.(false)
    stream.pause()
  }
  resume()
  return { stop, resume }
}
