import { StringDecoder } from 'node:string_decoder'
import { type Answers, isAnswer } from './answers.ts'
import { Decoder } from './decode.ts'
import { drain } from './drain.ts'
import type { Input } from './sent.ts'

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

/** How to stop reading, to read on after that, and to read the last answers when everything else has ended. */
export interface Reading {
  stop(): void
  resume(): void
  drain(isDone: () => boolean, deadline: number): void
}

/** Reads keys from a terminal in raw mode. */
export function readInput(
  stream: InputStream,
  environment: NodeJS.ProcessEnv,
  answers: Answers,
  { onInputs, onEnd }: Listener,
): Reading {
  const escapeTime =
    environment['SSH_CONNECTION'] || environment['SSH_TTY'] ? ESCAPE_TIME_REMOTE : ESCAPE_TIME
  const characters = new StringDecoder('utf8')
  const decoder = new Decoder()
  let timer: NodeJS.Timeout | undefined
  const take = (decoded: Input[]) => {
    const inputs = answers.taken(decoded)
    if (inputs.length > 0) onInputs(inputs)
  }
  const onData = (chunk: Buffer) => {
    clearTimeout(timer)
    take(decoder.feed(characters.write(chunk)))
    if (decoder.isWaiting) timer = setTimeout(() => take(decoder.flush()), escapeTime)
  }
  const resume = () => {
    stream.on('data', onData)
    stream.on('end', onEnd)
    stream.resume()
  }
  const stop = () => {
    clearTimeout(timer)
    stream.off('data', onData)
    stream.off('end', onEnd)
    stream.pause()
  }
  resume()
  return {
    stop,
    resume,
    drain: (isDone, deadline) =>
      drain((byte) => take(decoder.feed(characters.write(byte)).filter(isAnswer)), isDone, deadline),
  }
}
