import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isCount, isSearchLine, isText, newest } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { type Content, isContent, readKept, writeKept } from './kept-file.ts'
import { markOf } from './mark.ts'
import { readScreen, type Screen } from './screen.ts'

/** A place in an article that survives another width, as the explorer counts it. */
export interface Spot {
  article: string
  block: number
  offset: number
}

/** Where a person was when leaving. */
export interface LastPlace {
  issue: string | null
  article: string | null
  block: number
  offset: number
  search: string | null
}

/** What is kept of a corpus between runs. */
export interface Remembered {
  place: LastPlace | null
  marks: Record<string, Spot>
  /** Newest last. */
  jumps: Spot[]
  /** Articles that were read, newest last. */
  read: string[]
  screen: Screen | null
}

const MOST_JUMPS = 100
const MOST_READ = 5000

const isSpot = (value: unknown): value is Spot =>
  isContent(value) && isText(value['article']) && isCount(value['block']) && isCount(value['offset'])

function placeIn(value: unknown): LastPlace | null {
  if (!isContent(value)) return null
  const { issue, article, block, offset, search } = value
  if (!isCount(block) || !isCount(offset)) return null
  return {
    issue: isText(issue) ? issue : null,
    article: isText(article) ? article : null,
    block,
    offset,
    search: isSearchLine(search) ? search : null,
  }
}

/** What of a content is as it should be; a part that is not is as if nothing had been kept. */
export function rememberedIn({ place, marks, jumps, read, screen }: Content): Remembered {
  const own = isContent(marks) ? Object.entries(marks) : []
  return {
    place: placeIn(place),
    marks: Object.fromEntries(own.filter((mark): mark is [string, Spot] => isSpot(mark[1]))),
    jumps: newest(jumps, isSpot, MOST_JUMPS),
    read: newest(read, isText, MOST_READ),
    screen: readScreen(screen),
  }
}

/** Named as the index of the corpus is: by its folder, and by a mark of the whole path. */
function pathOf(environment: Environment, corpus: string): string | undefined {
  try {
    const whole = realpathSync(corpus)
    const mark = markOf(whole)
    const name = basename(whole)
      .replace(/[^\p{L}\p{N}._-]/gu, '_')
      .slice(0, 40)
    return join(stateFolder(environment), `${name}-${mark}.json`)
  } catch {
    return undefined
  }
}

export function readRemembered(environment: Environment, corpus: string): Remembered {
  const path = pathOf(environment, corpus)
  return rememberedIn(path === undefined ? {} : readKept(path))
}

/** False where nothing could be kept: a home that cannot be written, a corpus that is gone. */
export function writeRemembered(environment: Environment, corpus: string, remembered: Remembered): boolean {
  const path = pathOf(environment, corpus)
  return path !== undefined && writeKept(path, { ...rememberedIn({ ...remembered }) })
}
