import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeArticle } from './articles.ts'
import { ownHome, type Program } from './program.ts'

/** newsboat on one feed, read in before. */
export function newsboat(folder: string, articles: MadeArticle[]): Program {
  mkdirSync(folder)
  const [feed, addresses, config] = ['feed.xml', 'urls', 'config'].map((file) => join(folder, file))
  const items = articles.map(
    ({ headline, byline, date, paragraphs }, index) =>
      `<item><title>${headline}</title><guid>${index}</guid><author>${byline}</author>` +
      `<pubDate>${new Date(date).toUTCString()}</pubDate>` +
      `<description>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</description></item>`,
  )
  const channel = `<channel><title>河东日报</title><link>${addressOf(feed!)}</link>${items.join('\n')}</channel>`
  writeFileSync(feed!, `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">${channel}</rss>\n`)
  writeFileSync(addresses!, `${addressOf(feed!)}\n`)
  // Of itself j goes to the next feed.
  writeFileSync(config!, 'auto-reload no\nbind-key j down\n')
  const command = ['newsboat', '-C', config!, '-u', addresses!, '-c', join(folder, 'cache.db')]
  const environment = ownHome(folder)
  const [file, ...options] = command
  const reloading = { stdio: 'ignore', env: { ...process.env, LANG: 'C.UTF-8', ...environment } } as const
  execFileSync(file!, [...options, '-x', 'reload'], reloading)
  return {
    name: 'newsboat',
    start: { command, environment },
    isReady: (lines) => lines.some((line) => line.includes('河东日报')),
    toList: '\r',
    top: 1,
    reading: { open: '\r', next: 'J' },
  }
}

const addressOf = (path: string) => `file://${path}`
