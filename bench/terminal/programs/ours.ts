import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus } from '../../corpus/make-corpus.ts'
import { ownHome, type Program } from './program.ts'

const ARTICLES = Number(process.env['LBX_BENCH_ARTICLES'] ?? 2700)
const PROGRAM =
  process.env['LBX_BENCH_PROGRAM'] ?? new URL('../../../bin/lbx-tui.js', import.meta.url).pathname
/** Each goes one article on and opens its issue: more rows than any bench here goes down. */
const OPENING = ']]'.repeat(400)

interface Terms {
  options?: string[]
  /** What is done to the corpus before it is indexed. */
  amend?: (corpus: string) => void
}

/** The explorer on a made corpus that is indexed, everything below a folder of its own. */
export function ours(folder: string, { options = [], amend }: Terms = {}): Program & { corpus: string } {
  const [corpus, home] = [join(folder, 'corpus'), join(folder, 'home')]
  makeCorpus(corpus, ARTICLES)
  amend?.(corpus)
  mkdirSync(home, { recursive: true })
  const environment = ownHome(home)
  const indexing = { stdio: 'ignore', env: { ...process.env, ...environment } } as const
  execFileSync(process.execPath, [PROGRAM, 'stats', '-C', corpus], indexing)
  return {
    name: 'lbx-tui',
    corpus,
    start: { command: [process.execPath, PROGRAM, '-C', corpus, ...options], environment },
    // The row of an issue can be read.
    isReady: (lines) => lines.some((line) => /^ ?[▸▾] \d{4}-\d\d-\d\d/.test(line)),
    toList: `${OPENING}gg`,
    // Below its title.
    top: 1,
    reading: { open: 'gg', next: 'j' },
  }
}
