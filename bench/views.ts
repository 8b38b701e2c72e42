import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StudyWish } from '../src/desk/studies.ts'
import { studied } from '../src/desk/study/studied.ts'
import { cardsOf } from '../src/search/cards-of.ts'
import type { Archive } from '../src/store/archive.ts'
import { openArchive } from '../src/store/open-archive.ts'
import { STUDY_CHOICES, type StudyName } from '../src/study/choices.ts'
import { ARTICLES } from './archive.ts'
import { makeCorpus } from './corpus/make-corpus.ts'
import { type Figure, middle, processorTime } from './timing.ts'

const EVERYTHING = { ask: 'dates', from: null, to: null } as const
/** The commonest word of the made paper: it stands in 98 of 100 articles. */
const WORD = '乡润'
const TIMES = 5
/** Articles are so short that a hundred of them are timed together. */
const TOGETHER = 100

/** Ends a view once it has something to show. */
class Enough extends Error {}

interface Task {
  name: string
  target?: number
  ask: (time: number) => Promise<unknown>
}

/** Each view of a set, as the explorer asks for it: what the processor works for the first time, and for half of them. */
export async function benchViews(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-bench-'))
  try {
    const corpus = join(folder, 'corpus')
    makeCorpus(corpus, ARTICLES)
    const { archive } = await openArchive(corpus, { folder: join(folder, 'indexes') })
    const figures: Figure[] = []
    for (const task of await tasksOf(archive)) figures.push(...(await timed(task)))
    await archive.close()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed({ name, target, ask }: Task): Promise<Figure[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const before = processorTime()
    await ask(time)
    times.push(processorTime() - before)
  }
  const wanted = target === undefined ? {} : { target }
  return [
    { name: `${name}: the first time`, value: times[0]!, unit: 'ms', ...wanted },
    { name: `${name}: half within`, value: middle(times), unit: 'ms', ...wanted },
  ]
}

async function tasksOf(archive: Archive): Promise<Task[]> {
  const [top] = await archive.entitiesHolding('', ['person'], 1)
  const name = `人:${top!.name}`
  const numbers = await archive.matching(EVERYTHING, { limit: TIMES * TOGETHER })
  const some = (time: number) => numbers.slice(time * TOGETHER, (time + 1) * TOGETHER)
  return [
    { name: 'company of the commonest name', target: 50, ask: () => view(archive, 'company', name) },
    { name: 'who stands beside whom', ask: () => view(archive, 'company', name, 'matrix') },
    { name: 'a hundred articles', target: 2 * TOGETHER, ask: (time) => articles(archive, some(time)) },
    { name: 'concordance, first rows', target: 100, ask: () => firstOf(archive, 'concordance') },
    { name: 'concordance of a sample', ask: () => view(archive, 'concordance', WORD) },
    { name: 'a word by years', target: 500, ask: () => view(archive, 'time', WORD) },
    { name: 'a name by years', ask: () => view(archive, 'time', name) },
    { name: 'collocates', target: 1000, ask: () => view(archive, 'company', WORD) },
    { name: 'collocates by characters', ask: () => view(archive, 'company', WORD, 'character') },
    {
      name: 'difference of two years',
      target: 2000,
      ask: () => view(archive, 'difference', '1993', 'use', '1994'),
    },
    { name: 'first use, first rows', ask: () => firstOf(archive, 'firstUse') },
    { name: 'first use, what is told', ask: () => view(archive, 'firstUse', WORD) },
    {
      name: 'reprints of an article',
      ask: async (time) => view(archive, 'firstUse', await idAt(archive, some(time))),
    },
    { name: 'who, the commonest name', ask: () => cardsOf(archive, { entity: top! }) },
  ]
}

async function articles(archive: Archive, numbers: number[]): Promise<number> {
  return (await archive.articles(numbers)).reduce((sum, { entities }) => sum + entities.length, 0)
}

const idAt = async (archive: Archive, numbers: number[]) => (await archive.idsOf(numbers.slice(0, 1)))[0]!

function wishFor(what: StudyName, line: string, choice?: string, against: string | null = null): StudyWish {
  const choices: readonly string[] = STUDY_CHOICES[what]
  return { what, line, against, choice: choice === undefined ? 0 : choices.indexOf(choice), isAll: false }
}

const view = (archive: Archive, ...wish: Parameters<typeof wishFor>) =>
  looked(archive, wishFor(...wish), () => {})

/** Until the first rows are there. */
async function firstOf(archive: Archive, what: StudyName): Promise<void> {
  const stop = () => {
    throw new Enough()
  }
  try {
    await looked(archive, wishFor(what, WORD), stop)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}

const looked = (archive: Archive, wish: StudyWish, onSome: () => void) =>
  studied(archive, wish, { collections: tmpdir(), isWanted: () => true, onSome })
