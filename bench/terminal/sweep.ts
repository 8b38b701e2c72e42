import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pane } from '../../src/tui/state/view.ts'
import type { Figure } from '../timing.ts'
import { changeOf, faultOf } from './faults.ts'
import type { Picture } from './picture.ts'
import { articlesOf } from './programs/articles.ts'
import { putDoubtfulWidths } from './programs/doubtful-widths.ts'
import { ours } from './programs/ours.ts'
import { goToList } from './programs/program.ts'
import { startIn } from './terminal.ts'

const NARROWEST = 20
const WIDEST = 200
/** A screen is done when nothing has come for so long, in milliseconds. */
const SILENCE = 100
const ANSWER = 300
const PATIENCE = 1000
/** The list on a screen is of the newest articles: not more than so many. */
const ON_SCREEN = 100

/** Every width up and down again, every pane in focus, in both settings of the ambiguous characters. */
export async function benchSweep(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-sweep-'))
  try {
    const figures: Figure[] = []
    for (const ambiguous of [1, 2] as const) {
      const { screens, faulty } = await sweep(join(folder, `${ambiguous}`), ambiguous)
      const name = `faulty of ${screens} screens, --ambiguous=${ambiguous}`
      figures.push({ name, value: faulty, unit: 'screens', target: 0 })
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function sweep(folder: string, ambiguous: 1 | 2) {
  const program = ours(folder, { options: [`--ambiguous=${ambiguous}`], amend: putDoubtfulWidths })
  const articles = articlesOf(program.corpus, Number.POSITIVE_INFINITY).slice(-ON_SCREEN)
  const terminal = startIn({ ...program.start, columns: NARROWEST, ambiguous })
  const earlier = new Map<string, Picture>()
  let [screens, faulty] = [0, 0]
  const faultAt = (place: string, focus: Pane) => {
    const picture = terminal.picture()
    const before = earlier.get(place) ?? picture
    earlier.set(place, before)
    if (terminal.runsOver()) return 'a row goes on in the next'
    return faultOf(picture, focus, articles) ?? changeOf(before, picture)
  }
  const drawn = async () => {
    await terminal.answered(ANSWER)
    await terminal.quiet(SILENCE)
  }
  const look = async (width: number, focus: Pane) => {
    const place = `${width} columns, --ambiguous=${ambiguous}, ${focus} in focus`
    screens++
    if (!faultAt(place, focus)) return
    // It may not have been done yet.
    await terminal.quiet(PATIENCE)
    const fault = faultAt(place, focus)
    if (!fault) return
    faulty++
    console.log(`    ${place}: ${fault}`)
  }
  try {
    await goToList(terminal, program)
    // The list begins with a month and an issue; the second article speaks of people: without any, Tab would not lead to their pane.
    terminal.type('jjj')
    await terminal.quiet(PATIENCE)
    const widths = Array.from({ length: WIDEST - NARROWEST + 1 }, (_, index) => NARROWEST + index)
    for (const width of [...widths, ...widths.toReversed()]) {
      terminal.resize(width)
      await drawn()
      await look(width, 'list')
      // Round to the first, which then is drawn over another.
      for (const focus of ['article', 'entities', 'list'] as const) {
        terminal.type('\t')
        await drawn()
        await look(width, focus)
      }
    }
    return { screens, faulty }
  } finally {
    await terminal.close()
  }
}
