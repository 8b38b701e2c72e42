import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeArticle } from './articles.ts'
import { ownHome, type Program } from './program.ts'

/** neomutt on a box of mails, an article each. */
export function neomutt(folder: string, articles: MadeArticle[]): Program {
  mkdirSync(folder)
  const [box, config] = [join(folder, 'box'), join(folder, 'neomuttrc')]
  writeFileSync(box, articles.map(mail).join('\n'))
  // Of itself the list goes on by a whole screen when the bar leaves it.
  writeFileSync(config, `set folder="${folder}"\nset sort=mailbox-order\nset menu_scroll=yes\n`)
  return {
    name: 'neomutt',
    start: { command: ['neomutt', '-n', '-F', config, '-R', '-f', box], environment: ownHome(folder) },
    isReady: (lines) => lines.some((line) => line.includes(articles[0]!.headline.slice(0, 6))),
    toList: '',
    top: 1,
    reading: { open: '\r', next: 'j' },
  }
}

const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

function mail({ headline, byline, date, paragraphs }: MadeArticle, index: number): string {
  const sent = new Date(Date.parse(date) + index * 1000).toUTCString()
  return [
    'From desk@localhost Fri Jan  1 00:00:00 1993',
    `From: ${word(byline)} <desk@localhost>`,
    `Subject: ${word(headline)}`,
    `Date: ${sent}`,
    `Message-ID: <${index}@localhost>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `${paragraphs.join('\n\n')}\n`,
  ].join('\n')
}
