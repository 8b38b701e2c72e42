import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../bench/corpus/random.ts'
import { aFolder } from '../store/a-folder.ts'
import { PARTS } from '../text/hostile-parts.ts'
import { SEED } from './seed.ts'

/**
 * What the program writes itself is marked where a text says it, with zeros that the program never writes: on a screen
 * the one could not be told from the other.
 */
const marked = (part: string): string => part.replace(/^(\x1b\[\??)(\d*)(?=[a-zA-Z])/, '$100$2')

/** Stands at the end of an article, by its number. */
export const endOf = (article: number): string => `第${article}篇完`

/** Besides what a terminal obeys: halves of characters, runs that pile up, names of colours, keys and titles. */
const MORE = [
  ...[
    '\ud83d',
    '\udc4d',
    '\u0301'.repeat(60),
    '\u0e47'.repeat(200),
    '\u200d',
    '\u202a\u202b\u202c',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\x1b]8;;file:///etc/passwd\x1b\\',
    '\x1b[6n',
    '\x1b[c',
    '\x1bc',
    '\x1b[?1049l',
    '\x1b]4;1;?\x07',
    '\x1b_G\x1b\\',
  ],
  ...[
    '\u{e0041}',
    '\u{f0000}',
    '\ufffe',
    '\x00',
    '\x0e',
    '\n',
    '\x9b6n',
    '\x90+q\x9c',
    '\t',
    '\v',
    '\f',
    '\x1b[201~',
    '\x1b[200~',
  ],
]
/** Texts a line of the corpus holds: headline, subhead, author, label, paper and five paragraphs. */
const TEXTS = 10
const WORDS = ['党支部', '林晓东', '市委书记', '河灯', '大桥合龙', '46个项目', '《', '》', '，', '。', '说']

/** A corpus of so many hostile texts; every tenth file has one in its name. */
export function hostileCorpus(size: number): { folder: string; articles: number } {
  const folder = join(aFolder(), 'corpus')
  mkdirSync(folder)
  const random = randomFrom(SEED)
  const pick = <Item>(items: Item[]): Item => items[Math.floor(random() * items.length)]!
  const parts = [...PARTS, ...MORE].map(marked)
  const text = (begin: string) =>
    begin + Array.from({ length: 8 }, () => (random() < 0.5 ? pick(WORDS) : pick(parts))).join('')
  const articles = Math.ceil(size / TEXTS)
  for (let file = 0; file < articles; file++) {
    const day = `2021-${String(1 + (file % 12)).padStart(2, '0')}-${String(1 + (Math.floor(file / 12) % 28)).padStart(2, '0')}`
    const body = Array.from({ length: TEXTS - 5 }, () => text('市委书记林晓东说，党支部有46个'))
    body.push(endOf(file))
    const head = {
      headline: text('党支部'),
      subhead: text('副题'),
      author: text('林'),
      label: text('栏'),
      paper: text('报'),
    }
    const odd =
      file % 10 === 0
        ? text('')
            .replaceAll(/[/\0]|\p{Cs}/gu, '')
            .slice(0, 30)
        : ''
    const name = `${day} ${file}${odd}`
    const isLine = file % 2 === 0
    writeFileSync(
      join(folder, `${name}.${isLine ? 'jsonl' : 'md'}`),
      isLine
        ? `${JSON.stringify({ ...head, date: day, page: 1 + (file % 4), text: body.join('\n') })}\n`
        : `---\n${Object.entries(head)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
            .join('\n')}\ndate: ${day}\n---\n\n${body.join('\n\n')}\n`,
    )
  }
  return { folder, articles }
}
