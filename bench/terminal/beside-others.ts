import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Cost, costOfKeys } from './cost-of-keys.ts'
import { articlesOf, type MadeArticle } from './programs/articles.ts'
import { fzf } from './programs/fzf.ts'
import { neomutt } from './programs/neomutt.ts'
import { newsboat } from './programs/newsboat.ts'
import type { Program } from './programs/program.ts'
import { tig } from './programs/tig.ts'

const ARTICLES = 200
const programs: Record<string, (folder: string, articles: MadeArticle[]) => Program> = {
  newsboat,
  tig,
  fzf,
  neomutt,
}

/** One table: what our program and others send for the same keys. */
export async function besideOthers(own: Cost, corpus: string, folder: string): Promise<void> {
  const articles = articlesOf(corpus, ARTICLES)
  const print = (cells: string[]) => console.log(`| ${cells.join(' | ')} |`)
  print(['program', '`j`', '`j`, list scrolls', 'article follows'])
  print(['---', '---', '---', '---'])
  print(['lbx-tui', ...cellsOf(own)])
  for (const [name, program] of Object.entries(programs)) {
    const isThere = spawnSync('which', [name]).status === 0
    print(
      isThere
        ? [name, ...cellsOf(await costOfKeys(program(join(folder, name), articles)))]
        : [name, 'not installed', '–', '–'],
    )
  }
}

const cellsOf = ({ down, scrolled, article }: Cost) =>
  [down, scrolled, article].map((bytes) => `${bytes} bytes`)
