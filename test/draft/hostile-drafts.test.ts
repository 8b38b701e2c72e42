import { beforeAll, describe, expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { draftFrom } from '../../src/draft/read/draft-file.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { goalOf } from '../../src/search/places/goal.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

const bundled = new URL('../../corpus/', import.meta.url).pathname
let library: Library
beforeAll(async () => {
  library = new Library((await openArchive(bundled, { folder: aFolder() })).archive, null)
})
const WRONG = '区长廉海平到会讲话。'

describe('a draft of nothing that anybody writes', () => {
  it.each([
    ['NUL', '\0'.repeat(10_000)],
    ['control characters', '\u0001\u001b[2J\u0007\u009b31m\u202e'.repeat(1000)],
    ['characters beyond the first plane', '𠮷'.repeat(20_000)],
    ['half characters', '\ud800\udc00\udc00\ud800'.repeat(5000)],
    ['bars', '|'.repeat(100_000)],
    ['a row of a table that is blank', `|${' '.repeat(200_000)}x`],
    ['a row of dashes', `|${'-'.repeat(200_000)}x|`],
    ['a place again and again', '吕梁'.repeat(20_000)],
    ['numbers of things', '三个'.repeat(20_000)],
    ['things in a row', '煤、'.repeat(20_000)],
    ['digits', '9'.repeat(100_000)],
    ['numerals', '一二三四五六七八九十百千万亿'.repeat(5000)],
    ['open quotation marks', '“'.repeat(50_000)],
    ['open titles', '《'.repeat(50_000)],
    ['open brackets', '[('.repeat(50_000)],
    ['an open comment', `<!--${'x'.repeat(100_000)}`],
    ['an open fence', `\`\`\`\n${'区长廉海平\n'.repeat(5000)}`],
    ['marks of emphasis', '*'.repeat(100_000)],
    ['ends of lines', '\r\n'.repeat(100_000)],
    ['ends of sentences', '。'.repeat(100_000)],
    ['brackets and marks of another keyboard', '](!'.repeat(100_000)],
    ['lines that end with a pause', '甲、\n'.repeat(100_000)],
    ['blanks', '\u3000 \t'.repeat(50_000)],
  ])('of %s is checked, and what stands before it, too', async (_, text) => {
    const { findings } = await check({
      draft: `${WRONG}\n\n${text}`,
      library,
      says: messagesIn('zh').draft,
    })
    expect(findings[0]).toMatchObject({ kind: 'office', line: 1, column: 1, text: '区长' })
  })
})

it.each([
  ['a blank of no width', '\u200b'],
  ['a joiner', '\u200d'],
  ['a hyphen that is not seen', '\u00ad'],
])('%s within a name hides nothing', async (_, unseen) => {
  const draft = `区委书记廉${unseen}海萍到会讲话。`
  const { findings } = await check({ draft, library, says: messagesIn('zh').draft })
  expect(findings.map(({ kind, text }) => [kind, text])).toEqual([['person-name', `廉${unseen}海萍`]])
})

describe('the bytes of a draft', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  it.each([
    ['nothing', Buffer.alloc(0), { text: '' }],
    ['a byte order mark alone', Buffer.from('\ufeff'), { text: '' }],
    ['two of these', Buffer.from('\ufeff\ufeff'), { text: '\ufeff' }],
    ['NUL', Buffer.alloc(3), { text: '\0\0\0' }],
    ['UTF-16', utf16(WRONG), { problem: 'notText', byte: 1, encoding: 'utf-16' }],
    [
      'GBK',
      Buffer.from([0x61, 0xc7, 0xf8, 0xb3, 0xa4]),
      { problem: 'notText', byte: 2, encoding: 'gb18030' },
    ],
    ['a Word file', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0xff]), { problem: 'binary' }],
    [
      'one broken character',
      Buffer.concat([Buffer.from('会议到此'), Buffer.from([0xff])]),
      { problem: 'notText', byte: 13, encoding: null },
    ],
    ['half a character at the end', Buffer.from('稿').subarray(0, 2), { problem: 'notText', byte: 1 }],
    ['a byte that is none', Buffer.from([0x61, 0xff]), { problem: 'notText', byte: 2 }],
    ['a character too long', Buffer.from([0xc0, 0xaf]), { problem: 'notText', byte: 1 }],
    ['half of a pair', Buffer.from([0x61, 0x62, 0xed, 0xa0, 0x80]), { problem: 'notText', byte: 3 }],
  ])('%s are text or are told to be none', (_, bytes, wanted) =>
    expect(draftFrom(bytes)).toMatchObject(wanted),
  )
})

describe('an address that somebody made up', () => {
  it.each([
    'lbx:article/no.md:1',
    'lbx:article/../../etc/passwd:1',
    'lbx:article/%00',
    'lbx:article/%2e%2e%2f%2e%2e,date=2023-04-22',
    'lbx:article/x,date=9999-99-99',
    'lbx:article/x,date=%27%20OR%201=1',
    'lbx:article/x,headline=%',
    'lbx:article/x,headline=,paragraph=0',
    'lbx:article/x,paragraph=99999999999999999999',
    'lbx:article/x,paragraph=-1',
    'lbx:article/x,headline=没有这一篇,headline=也没有',
    'lbx:person/__proto__',
    'lbx:person/%F0%A0%AE%B7',
    'lbx:person/没有的人',
    'lbx:figure/\u001b[2J',
    `lbx:org/${'x'.repeat(100_000)}`,
  ])('%j leads nowhere', async (text) => {
    expect(await goalOf(library.archive, text)).toBeUndefined()
  })

  it.each(['0', '-1', '1.5', '99999999999999999999'])(
    'with a paragraph %s leads to the article alone',
    async (paragraph) => {
      const goal = await goalOf(library.archive, `lbx:article/2023-05-30-01.txt:3,paragraph=${paragraph}`)
      expect(goal).toMatchObject({ at: 'article' })
      expect(goal).not.toHaveProperty('paragraph')
    },
  )
})
