import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeArticle } from './articles.ts'
import { ownHome, type Program } from './program.ts'

/** fzf choosing among headlines; the article that follows is its preview, which `j` alone goes without. */
export function fzf(folder: string, articles: MadeArticle[]): Program {
  mkdirSync(folder)
  for (const [index, { paragraphs }] of articles.entries())
    writeFileSync(join(folder, `${index}.txt`), `${paragraphs.join('\n')}\n`)
  const headlines = articles.map(({ headline }, index) => `${index}\t${headline}`)
  writeFileSync(join(folder, 'headlines'), `${headlines.join('\n')}\n`)
  const choose = (more: string) => ({
    command: ['sh', '-c', `exec fzf --layout=reverse --bind=j:down ${more} < headlines`],
    folder,
    environment: { ...ownHome(folder), FZF_DEFAULT_OPTS: '' },
  })
  return {
    name: 'fzf',
    start: choose(''),
    isReady: (lines) => lines.some((line) => line.includes(articles[0]!.headline)),
    toList: '',
    top: 2,
    reading: { start: choose(`--preview='cat {1}.txt' --preview-window=wrap`), open: '', next: 'j' },
  }
}
