import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { MadeArticle } from './articles.ts'
import { ownHome, type Program } from './program.ts'

const HOUR = 3600

/** tig on a repository: a commit an article, its headline the subject. */
export function tig(folder: string, articles: MadeArticle[]): Program {
  mkdirSync(folder)
  const commits = articles.map(({ headline, byline, date, paragraphs }, index) => {
    const seconds = Date.parse(date) / 1000 + (index % 24) * HOUR
    const head = `commit refs/heads/main\ncommitter ${byline} <desk@localhost> ${seconds} +0800`
    return `${head}\n${data(headline)}\nM 100644 inline ${index}.txt\n${data(paragraphs.join('\n'))}\n`
  })
  const git = (options: string[], input?: string) =>
    execFileSync('git', options, { cwd: folder, input, stdio: ['pipe', 'ignore', 'ignore'] })
  git(['init', '--quiet', '--initial-branch=main'])
  git(['fast-import', '--quiet'], commits.join(''))
  git(['reset', '--quiet', '--hard'])
  return {
    name: 'tig',
    start: { command: ['tig'], folder, environment: ownHome(folder) },
    isReady: (lines) => lines.some((line) => line.includes('commit 1 of')),
    toList: '',
    top: 0,
    reading: { open: '\r', next: 'J' },
  }
}

const data = (text: string) => `data ${Buffer.byteLength(`${text}\n`)}\n${text}\n`
