import { clusters } from '../text/clusters.ts'
import { csiInput } from './decode-csi.ts'
import { stringInput } from './decode-string.ts'
import type { Input } from './sent.ts'

const ESC = '\x1b'
const PASTE_END = '\x1b[201~'
/** A paste that is longer is cut: nobody searches for more, and one that never ends must not fill the memory. */
const LONGEST_PASTE = 1 << 20
/** Of a sequence that is longer nothing is kept. */
const LONGEST_SEQUENCE = 4096

/** Sequences that are strings up to an end of their own: answers to questions about colours, the clipboard and so on. */
const STRING_SEQUENCE = /^\x1b[\]P_^X]/
const STRING_END = /\x07|\x1b\\/
const CSI = /^\x1b\[([0-?]*)([ -/]*)([@-~])/
const SS3 = /^\x1bO([ -~])/
const SS3_KEYS: Record<string, string> = {
  ...{ A: 'Up', B: 'Down', C: 'Right', D: 'Left', H: 'Home', F: 'End', M: 'Enter' },
  ...{ P: 'F1', Q: 'F2', R: 'F3', S: 'F4' },
}

/**
 * Reads what a terminal sends: several keys in one read, one key in several reads, pastes, the mouse, answers. What may
 * be the beginning of a sequence waits for the rest, or for `flush` when none comes.
 *
 * Esc and a character are two keys, not Alt with it: over a slow line they arrive together.
 */
export class Decoder {
  private rest = ''
  private paste: string | undefined

  /** True while the beginning of a sequence waits; a paste waits for its end however long that takes. */
  get isWaiting(): boolean {
    return this.rest !== ''
  }

  feed(text: string): Input[] {
    this.rest += text
    const inputs: Input[] = []
    while (this.rest !== '') {
      const before = this.rest.length
      if (this.paste === undefined) this.step(inputs)
      else this.stepInPaste(inputs)
      if (this.rest.length === before) break
    }
    return inputs
  }

  /** No more is coming: what waits is what it looks like. */
  flush(): Input[] {
    const { rest } = this
    if (rest === '' || this.paste !== undefined) return []
    this.rest = ''
    // Esc, and perhaps `[` or `O` pressed after it; anything longer is a sequence that was cut off.
    return rest.length <= 2 ? [...rest].map((character) => asKey(character)) : []
  }

  private step(inputs: Input[]): void {
    const { rest } = this
    const sequence = rest.indexOf(ESC)
    if (sequence !== 0) {
      const text = sequence < 0 ? rest : rest.slice(0, sequence)
      this.rest = rest.slice(text.length)
      for (const cluster of clusters(text.replaceAll('\r\n', '\r'))) inputs.push(asKey(cluster))
      return
    }
    if (STRING_SEQUENCE.test(rest)) {
      const end = STRING_END.exec(rest.slice(2))
      if (end) {
        inputs.push(...stringInput(rest.slice(1, 2 + end.index)))
        this.rest = rest.slice(2 + end.index + end[0].length)
      }
      // Its end is still to come, and what comes before that is no typing.
      else if (rest.length > LONGEST_SEQUENCE) this.rest = rest.slice(0, 2) + (rest.endsWith(ESC) ? ESC : '')
      return
    }
    const csi = CSI.exec(rest)
    if (csi) {
      this.rest = rest.slice(csi[0].length)
      if (csi[1] === '200' && csi[3] === '~') this.paste = ''
      else inputs.push(...csiInput(csi[1]!, csi[2]!, csi[3]!))
      return
    }
    const ss3 = SS3.exec(rest)
    if (ss3) {
      this.rest = rest.slice(ss3[0].length)
      const key = SS3_KEYS[ss3[1]!]
      if (key) inputs.push({ type: 'key', key })
      return
    }
    if (/^\x1b(?:$|O$|\[[ -?]*$)/.test(rest) && rest.length < LONGEST_SEQUENCE) return
    inputs.push({ type: 'key', key: 'Esc' })
    // What begins a sequence and does not end as one is no text either.
    this.rest = rest[1] === '[' ? rest.replace(/^\x1b\[[ -?]*/, '') : rest.slice(1)
  }

  private stepInPaste(inputs: Input[]): void {
    const end = this.rest.indexOf(PASTE_END)
    // The end may itself be cut in two.
    const upTo = end < 0 ? this.rest.length - beginningAtEnd(this.rest, PASTE_END) : end
    this.paste = (this.paste! + this.rest.slice(0, upTo)).slice(0, LONGEST_PASTE)
    this.rest = this.rest.slice(upTo)
    if (end < 0) return
    this.rest = this.rest.slice(PASTE_END.length)
    inputs.push({ type: 'paste', text: this.paste })
    this.paste = undefined
  }
}

/** How many characters at the end of a text are the beginning of another. */
function beginningAtEnd(text: string, other: string): number {
  for (let length = Math.min(text.length, other.length - 1); length > 0; length--)
    if (other.startsWith(text.slice(-length))) return length
  return 0
}

const CONTROL_KEYS: Record<string, string> = {
  '\r': 'Enter',
  '\n': 'Enter',
  '\t': 'Tab',
  '\x1b': 'Esc',
  '\x7f': 'Backspace',
  '\b': 'Backspace',
}

function asKey(cluster: string): Input {
  const code = cluster.charCodeAt(0)
  const key = CONTROL_KEYS[cluster] ?? (code < 0x20 ? `Ctrl-${controlLetter(code)}` : cluster)
  return { type: 'key', key }
}

const controlLetter = (code: number) => String.fromCharCode(code + 0x40).toLowerCase()
