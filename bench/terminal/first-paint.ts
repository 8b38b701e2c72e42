import { type Figure, middle } from '../timing.ts'
import { onGround } from './picture.ts'
import type { Program } from './programs/program.ts'
import { pause, startIn } from './terminal.ts'

const ROUNDS = 9
/** A program that has not left by then is ended. */
const LEAVING = 5000

/** From the start to what can be read, and to the first key answered, beside a Node that does nothing. */
export async function firstPaint(program: Program): Promise<Figure[]> {
  const rounds: Round[] = []
  // The first leaves behind what the others find, and is not counted.
  for (let index = 0; index <= ROUNDS; index++) {
    const empty = await emptyNode()
    rounds.push({ empty, ...(await opening(program)) })
  }
  const counted = rounds.slice(1)
  const ratio = (part: 'painted' | 'live') => middle(counted.map((round) => round[part] / round.empty))
  return [
    { name: '`node -e 0`', value: middle(counted.map(({ empty }) => empty)), unit: 'ms' },
    { name: 'first paint, times that', value: ratio('painted'), unit: '×', target: 1.25 },
    { name: '`j` pressed then is answered, times that', value: ratio('live'), unit: '×', target: 3 },
  ]
}

interface Round {
  empty: number
  painted: number
  live: number
}

async function emptyNode(): Promise<number> {
  const terminal = startIn({ command: [process.execPath, '-e', '0'] })
  await terminal.exited
  return performance.now() - terminal.startedAt
}

async function opening({ start, isReady }: Program): Promise<Omit<Round, 'empty'>> {
  const terminal = startIn(start)
  try {
    const painted = await terminal.until(() => isReady(terminal.lines()))
    const bar = () => onGround(terminal.picture())
    await terminal.until(() => bar() !== '')
    const before = bar()
    terminal.type('j')
    const live = await terminal.until(() => bar() !== '' && bar() !== before)
    // Left as a person leaves it: it may remember its screen.
    terminal.type('ZZ')
    await Promise.race([terminal.exited, pause(LEAVING)])
    return { painted: painted - terminal.startedAt, live: live - terminal.startedAt }
  } finally {
    await terminal.close()
  }
}
