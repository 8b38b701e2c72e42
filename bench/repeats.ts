import { entitiesOf } from '../src/entities/resolve.ts'
import { readText } from '../src/ingest/reading/read-file.ts'
import { QueryError, queryOf } from '../src/search/parse-query.ts'
import { anArticle } from '../test/an-article.ts'
import { REPEATED_IN_QUERIES, REPEATS } from '../test/repeats.ts'
import type { Figure } from './timing.ts'

const FEW = 1_600
const MANY = 16_000
/** Ten times the text takes ten times as long; the rest is for the memory, which larger texts leave the caches of. */
const MOST = 15

/** The least processor time of several runs, in milliseconds: other programs of the machine do not count. */
function cost(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const ratio = (run: (times: number) => void) => cost(() => run(MANY)) / cost(() => run(FEW))

const entities = (text: string) =>
  entitiesOf(anArticle({ body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] }))

function query(line: string): void {
  try {
    queryOf(line)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
  }
}

/** Texts in which one thing stands over and over: how many times as long ten times as many take. */
export function benchRepeats(): Figure[] {
  const figure = (name: string, run: (times: number) => void): Figure => ({
    ...{ name: `${name}: ten times as many`, value: ratio(run), unit: '× the time', target: MOST },
  })
  return [
    ...REPEATS.flatMap(([name, unit]) => [
      figure(`reading ${name}`, (times) => readText(unit.repeat(times), 'a.txt', {})),
      figure(`entities in ${name}`, (times) => entities(unit.repeat(times))),
    ]),
    ...REPEATED_IN_QUERIES.map(([name, unit]) =>
      figure(`a query of ${name}`, (times) => query(unit.repeat(times))),
    ),
  ]
}
