import { middle } from '../timing.ts'
import { newBytes } from './picture.ts'
import { goToList, type Program } from './programs/program.ts'
import { startIn, type Terminal } from './terminal.ts'

/** Bytes sent for one key, medians; where nothing of the kind was seen, NaN. */
export interface Cost {
  /** The bar goes one row down, the list stays. */
  down: number
  /** The bar goes one row down and the list with it. */
  scrolled: number
  /** The article that follows. */
  article: number
  /** The same, times the bytes of the characters that are new on the screen. */
  articleRatio: number
}

const PRESSES = 20
/** More rows than a screen has, so that every further one makes the list scroll. */
const BEYOND = 45
/** A program that takes longer than this does not answer. */
const ANSWER = 400
/**
 * The bar and the article that follows are told apart by the first frame, where a program says where its frames end,
 * and by this silence elsewhere, in milliseconds.
 */
const SILENCE = 80
/** Longer than an article waits before it follows. */
const REST = 300

export async function costOfKeys(program: Program): Promise<Cost> {
  let terminal = startIn(program.start)
  try {
    await goToList(terminal, program)
    const downs = await pressMany(terminal, 'j', program)
    terminal.type('j'.repeat(BEYOND))
    await terminal.quiet(REST)
    downs.push(...(await pressMany(terminal, 'j', program)))
    const { start, open, next } = program.reading
    if (start) {
      await terminal.close()
      terminal = startIn(start)
      await goToList(terminal, program)
    }
    terminal.type(open)
    await terminal.quiet(REST)
    const followed = await pressMany(terminal, next, program)
    return {
      down: middle(downs.filter(({ hasScrolled }) => !hasScrolled).map(({ first }) => first)),
      scrolled: middle(downs.filter(({ hasScrolled }) => hasScrolled).map(({ first }) => first)),
      article: middle(followed.map(({ last }) => last)),
      articleRatio: middle(followed.map(({ last, fresh }) => last / fresh)),
    }
  } finally {
    await terminal.close()
  }
}

interface Answer {
  hasScrolled: boolean
  /** Bytes of the first frame or until the first silence, and those after it: the same where nothing came after it. */
  first: number
  last: number
  /** Bytes of the characters that the last drew. */
  fresh: number
}

async function pressMany(terminal: Terminal, key: string, { top }: Program): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let index = 0; index < PRESSES; index++) answers.push(await press(terminal, key, top))
  return answers
}

async function press(terminal: Terminal, key: string, top: number): Promise<Answer> {
  const begun = terminal.bytes()
  const list = beginningOf(terminal, top)
  let before = terminal.picture()
  terminal.type(key)
  await terminal.answered(ANSWER)
  await terminal.quiet(SILENCE)
  const frame = terminal.firstFrame()
  const first = (frame?.bytes ?? terminal.bytes()) - begun
  const between = frame?.picture ?? terminal.picture()
  await terminal.quiet(REST)
  const after = terminal.bytes() - begun - first
  if (after > 0) before = between
  return {
    hasScrolled: beginningOf(terminal, top) !== list,
    first,
    last: after > 0 ? after : first,
    fresh: newBytes(before, terminal.picture()),
  }
}

/** What stands first in the list, without the sign of a bar before it and an article beside it. */
const beginningOf = (terminal: Terminal, top: number) => terminal.lines()[top]!.slice(2, 18)
