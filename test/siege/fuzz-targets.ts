import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { CorrectionError, parseCorrections } from '../../src/ingest/correct/correction.ts'
import { ManifestError, parseManifest } from '../../src/ingest/issue/manifest.ts'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import { decode } from '../../src/ingest/reading/decode.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'
import { parseQuery, QueryError } from '../../src/search/parse-query.ts'
import { readConfig } from '../../src/settings/config.ts'
import { Decoder } from '../../src/terminal/decode.ts'
import { anArticle } from '../an-article.ts'
import { oddText } from '../entities/odd-text.ts'
import { wildPage } from '../ingest/wild-page.ts'
import { cuts, bytes as typed } from '../terminal/any-input.ts'
import { anyText } from '../text/any-text.ts'

/** One thing that reads what others wrote. What it throws is a fault, unless it is said that it may. */
export interface Target {
  /** Parts of the whole: what is read fast is read more often. */
  share: number
  /** Draws so many inputs, and gives for each the reading of it. */
  draw(seed: number, count: number): { input: unknown; read: () => void }[]
}

const target = <Input>(share: number, inputs: fc.Arbitrary<Input>, read: (input: Input) => void): Target => ({
  share,
  draw: (seed, numRuns) =>
    fc.sample(inputs, { seed, numRuns }).map((input) => ({ input, read: () => read(input) })),
})

const mayThrow = (isMeant: (error: Error) => boolean, read: () => void): void => {
  try {
    read()
  } catch (error) {
    if (!isMeant(error as Error)) throw error
  }
}

/** A text with its words swapped for what does not belong there. */
const mixed = (...words: string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: anyText },
        { weight: 1, arbitrary: fc.integer().map(String) },
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''))

const rawBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  wildPage.map((text) => Buffer.from(text)),
  wildPage.map((text) => Buffer.from(text, 'utf16le')),
  fc
    .tuple(fc.constantFrom('\ufeff', '\ufffe', ''), anyText)
    .map((parts) => Buffer.from(parts.join(''), 'utf16le')),
)

const MARKDOWN = [
  ...['---\n', 'headline: ', 'author: ', 'date: ', 'page: ', 'paper: ', '\n', '\n\n', '# ', '> ', '- ', '|'],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ': ',
    '&a',
    '*a',
    '!!binary ',
    '<<: ',
    '2021-03-05',
    '大桥合龙',
    '```',
    '![',
    '](',
  ],
]
const JSON_LINES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"headline":',
    '"text":',
    '"date":',
    '"page":',
    '"authors":',
    '"id":',
    '"大桥"',
    ',',
  ],
  ...[
    'null',
    'true',
    '1e999',
    '"\\ud800"',
    '"\\u0000"',
    '"2021-03-05"',
    '\n',
    '\r\n',
    '{"headline":"桥","text":"合龙。"}\n',
  ],
  ...['{"text":["甲","乙"]}\n', '"__proto__":'],
]
const QUERY = [
  ...[
    '人:',
    '日:',
    '版:',
    '题:',
    'kind:',
    'page:',
    '"',
    '“',
    '”',
    '「',
    '/',
    '/i',
    ' OR ',
    ' NEAR',
    '/5 ',
    '-',
    '(',
    ')',
  ],
  ...[
    '2022',
    '-08',
    '..',
    '[一二]',
    '(?<a>',
    '\\k<a>',
    '(?=',
    '*',
    '+',
    '{2,',
    '}',
    '\\p{Han}',
    '|',
    '^',
    '$',
    ' ',
    '党支部',
  ],
]
const SETTINGS = [
  ...[
    'corpus = ',
    'lang = ',
    'ambiguous = ',
    'measure = ',
    'theme = ',
    '[panes]\n',
    '[keys]\n',
    '[colours]\n',
    'list = ',
  ],
  ...[
    'down = ',
    'bar = ',
    '"zh"',
    '"#ff0000"',
    '["j", "<C-d>"]',
    "'''",
    '"""',
    '"',
    '\n',
    '# ',
    '=',
    '[',
    ']',
    '40',
    '1e9',
  ],
]
const CORRECTIONS = [
  ...[
    '[[correction]]\n',
    'correction = [',
    '{',
    '}',
    ']',
    'file = ',
    'operation = ',
    'lines = ',
    'begins = ',
    'to = ',
  ],
  ...[
    'part = ',
    'value = ',
    '"split"',
    '"head"',
    '"p1.txt"',
    '[1, 2]',
    '"headline"',
    '1',
    '\n',
    ', ',
    '2021-03-05',
    '"',
    '# ',
  ],
]
const MANIFEST = [
  ...[
    'paper = ',
    'edition = ',
    'date = ',
    'page = ',
    'encoding = ',
    '[files."p1.txt"]\n',
    '[files]\n',
    '[names]\n',
    'people = ',
  ],
  ...[
    'none = ',
    '["林晓"]',
    '"gbk"',
    '2021-03-05',
    '"',
    '\n',
    '1',
    '[',
    ']',
    '{',
    '}',
    '=',
    '# ',
    '__proto__ = ',
  ],
]

/** Bytes with some of them turned over, some cut off. */
const damaged = (whole: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.option(fc.nat(), { freq: 3 }),
    )
    .map(([bytes, flips, cut]) => {
      const made = Uint8Array.from(bytes)
      for (const [place, value] of flips) if (made.length > 0) made[place % made.length] = value
      return cut === null ? made : made.subarray(0, cut % (made.length + 1))
    })
const files = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('a.txt', 'b.md', 'c.jsonl', 'corpus.xml'), rawBytes),
    fc.tuple(fc.constantFrom('d.txt.gz', 'd.jsonl.gz'), damaged(wildPage.map((text) => gzipSync(text)))),
    fc.tuple(
      fc.constant('e.zip'),
      damaged(
        fc
          .tuple(wildPage, fc.constantFrom('p.txt', '../p.txt', '/p.md', 'p.jsonl', '\x1b[2J.txt'))
          .map(([text, name]) => zipSync({ [name]: Buffer.from(text), 'q.txt': Buffer.from(text) })),
      ),
    ),
  ),
  { minLength: 1, maxLength: 4 },
)

const folder = mkdtempSync(join(tmpdir(), 'lbx-siege-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function readFolder(content: [string, Uint8Array][]): void {
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  try {
    for (const [name, bytes] of content) writeFileSync(join(corpus, name), bytes)
    for (const { articles } of readCorpus([corpus])) void articles.length
  } finally {
    rmSync(corpus, { recursive: true })
  }
}

function entities(texts: string[]): void {
  const body = texts.map((text) => ({
    type: 'p' as const,
    text,
    lines: [[1, 1] as [number, number]],
    origin: [],
  }))
  for (const { mentions } of entitiesOf(anArticle({ headline: texts[0]!, body })))
    for (const { block, start, end, text } of mentions) {
      const stands = block < 0 ? text : [...(texts[block] ?? '')].slice(start, end).join('')
      if (stands !== text)
        throw new Error(`says ${JSON.stringify(text)} where ${JSON.stringify(stands)} stands`)
    }
}

function keys([sent, places]: [Buffer, number[]]): void {
  const [characters, decoder] = [new StringDecoder('utf8'), new Decoder()]
  const ends = [...places.map((place) => place % (sent.length + 1)), sent.length].sort((a, b) => a - b)
  const inputs = ends.flatMap((end, index) =>
    decoder.feed(characters.write(sent.subarray(ends[index - 1] ?? 0, end))),
  )
  for (const value of [...inputs, ...decoder.flush()].flatMap((input) => Object.values(input)))
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0))
      throw new Error(`the number ${value}`)
}

const text = (file: string) => (content: string) => void readText(content, file, {})

export const targets: Record<string, Target> = {
  decode: target(250, rawBytes, (bytes) => void decode(bytes)),
  'readText of .txt': target(80, wildPage, text('2023-04-22-01.txt')),
  'readText of .md': target(80, mixed(...MARKDOWN), (content) =>
    // Front matter that cannot be read: the one file is listed with it.
    mayThrow(
      ({ message }) => message.startsWith('a.md: '),
      () => text('a.md')(content),
    ),
  ),
  'readText of .jsonl': target(80, mixed(...JSON_LINES), text('a.jsonl')),
  'readCorpus with gz and zip': target(20, files, readFolder),
  entities: target(
    100,
    fc.array(
      oddText.map((made) => made.toWellFormed()),
      { minLength: 1, maxLength: 3 },
    ),
    entities,
  ),
  'parse-query': target(170, mixed(...QUERY), (line) =>
    mayThrow(
      (error) => error instanceof QueryError,
      () => parseQuery(line),
    ),
  ),
  'keys and answers': target(100, fc.tuple(typed, cuts), keys),
  'config.toml': target(
    60,
    mixed(...SETTINGS),
    (content) => void readConfig(content, ['down', 'up', 'quit']),
  ),
  'corrections.toml': target(30, mixed(...CORRECTIONS), (content) =>
    mayThrow(
      (error) => error instanceof CorrectionError,
      () => parseCorrections(content, 'c.toml'),
    ),
  ),
  'corpus.toml': target(30, mixed(...MANIFEST), (content) =>
    mayThrow(
      (error) => error instanceof ManifestError,
      () => parseManifest(content, 'corpus.toml'),
    ),
  ),
}
