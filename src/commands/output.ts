import { asLink } from '../search/places/address.ts'
import { followsLinks } from '../terminal/links.ts'
import { CLEAR_TO_END_OF_LINE, linkTo } from '../terminal/sequences.ts'
import { sanitise } from '../text/sanitise.ts'
import { Spool, type Stream } from './spool.ts'
import { isStyled, type Line, sequencesOf } from './styled.ts'

// Everything that a command writes goes through here, so that no verb can forget that a terminal obeys what it is sent.

const LINE_END = /\r\n|\n/
/** What files of other programs begin with, to say that they are UTF-8. */
const BYTE_ORDER_MARK = /^\ufeff/

/** A text that a terminal shows and does not obey: what ends a line does so still. */
const harmless = (text: string): string =>
  text.replace(BYTE_ORDER_MARK, '').split(LINE_END).map(sanitise).join('\n')

/** What is said where what is printed does not arrive: on a full disk. */
let saidOfLost = (why: string): string => why
export const sayOfLost = (said: (why: string) => string): void => {
  saidOfLost = said
}

/** The reader of a pipe may have seen enough: | head */
function watchOutput(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0)
    complain(saidOfLost(code ?? message))
    process.exit(2)
  })
}
let isWatchingOutput = false

let held: Spool | undefined

function send(stream: Stream, text: string): void {
  if (held) held.add(stream, text)
  else process[stream].write(text)
}

/** Does something once what is held back may go out: what a lookup changes, it changes by what was true. */
export function whenReleased(action: () => void | Promise<void>): void {
  held!.actions.push(action)
}

/** Holds back what is printed and said meanwhile, until it is known that it may be. */
export async function heldBack<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; release: () => Promise<void>; drop: () => void }> {
  const spool = new Spool()
  held = spool
  try {
    const result = await work()
    return { result, release: () => spool.release(send), drop: () => spool.drop() }
  } catch (error) {
    spool.drop()
    throw error
  } finally {
    held = undefined
  }
}

function write(text: string): void {
  if (!isWatchingOutput) watchOutput()
  isWatchingOutput = true
  send('stdout', text)
}

/** Prints for people: harmless wherever it goes, for behind a pipe stands a terminal more often than not. */
export function print(...pieces: Line): void {
  const { stdout, env } = process
  const isPainted = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const written = pieces.map((piece) => {
    if (!isStyled(piece)) return harmless(piece)
    const [on, off] = isPainted && piece.text !== '' ? sequencesOf(piece.style) : ['', '']
    const painted = on + harmless(piece.text) + off
    if (!isPainted || piece.address === undefined || !followsLinks(env)) return painted
    return linkTo(asLink(piece.address)) + painted + linkTo('')
  })
  write(written.join(''))
}

/** Prints for programs: into a file or a pipe what stands in the corpus, to the byte. A terminal is no program. */
export const printData = (text: string): void => write(process.stdout.isTTY ? harmless(text) : text)

/** Columns of the terminal that is printed on, if it is one. */
export const printedColumns = (): number | undefined => process.stdout.columns

/**
 * Says something to the person, in one line on standard error. It is harmless wherever that goes: what is written to a
 * file of messages is read on a terminal.
 */
export function say(message: string): void {
  send('stderr', `${sanitise(message)}\n`)
}

/** The same with our name before it, for what did not go as it should. */
export const complain = (message: string): void => say(`lbx-tui: ${shortened(message)}`)

/** What is told of a text of somebody's: its beginning, and what to do, which stands at the end. */
const [BEGINNING, END] = [400, 200]

function shortened(message: string): string {
  const characters = [...message]
  if (characters.length <= BEGINNING + END) return message
  return `${characters.slice(0, BEGINNING).join('')} … ${characters.slice(-END).join('')}`
}

/** True where somebody watches what is said, and in how many columns. */
export const isWatched = (): boolean => process.stderr.isTTY === true
export const saidColumns = (): number => process.stderr.columns

/** Says something in the line where the last thing was said that way; without a text, clears that line. */
export function sayInPlace(message = ''): void {
  process.stderr.write(`\r${CLEAR_TO_END_OF_LINE}${sanitise(message)}`)
}
