import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verbs } from '../../src/commands/verbs.ts'
import { PARTS } from '../text/hostile-parts.ts'
import { hostileIn } from './hostile-in.ts'
import { launch, shows } from './terminal.ts'

const root = new URL('../../', import.meta.url).pathname

const PART = PARTS.join('字')

const NAME = '2021-03-05 \x1b]0;x\x07\u202e.md'

function hostileCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-hostile-output-'))
  const text = `市委书记林晓东说${PART}，全区有党支部120个${PART}。《河灯》${PART}是木偶社${PART}的戏。`
  const head = {
    headline: `标题${PART}党支部`,
    subhead: `副题${PART}`,
    author: `林${PART}`,
    paper: `报${PART}`,
  }
  const matter = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const page = `---\n${matter.join('\n')}\ndate: 2021-03-05\n---\n\n${text}\n\n${PART}党支部${PART}\n`
  writeFileSync(join(folder, NAME), page)
  writeFileSync(join(folder, '2021-03-06-01.txt'), `党支部${PART}昨天合龙，两岸居民出门就能过河。\n${text}\n`)
  writeFileSync(join(folder, `\x1b[2Jempty\u202e.txt`), '')
  return folder
}
const corpus = hostileCorpus()

/** A draft that holds as much, under a name that does. */
function hostileDraft(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'lbx-draft-')), `draft${PART}.md`)
  writeFileSync(path, `${PART}书记林小东${PART}说，“党支部${PART}昨天合龙”。\n`)
  return path
}
const draft = hostileDraft()

const EVERY: string[][] = [
  ...[
    ['find', '党支部'],
    ['find', '--json', '党支部'],
    ['find', '--vimgrep', '党支部'],
    ['find', PART],
    ['find', `"${PART}`],
  ],
  ...[
    ['who', '林晓东'],
    ['who', '--json', '林晓东'],
    ['what', '河灯'],
    ['what', '--json', '河灯'],
  ],
  ...[
    ['figures', '党支部'],
    ['figures', '--json', '党支部'],
  ],
  ...[
    ['kwic', '党支部'],
    ['kwic', '--json', '党支部'],
    ['kwic', '--csv', '党支部'],
    ['figures', '--csv', '党支部'],
    ...['trend', 'collocates', 'keyness', 'reuse'].map((verb) => [verb, '党支部', `--against=${PART}`]),
    ['reuse', '--json', '党支部'],
    ['links', '林晓东', PART],
    ['links', '--json', '林晓东', '河灯'],
    ['export', '党支部', '--as=csl'],
    ['collection', 'add', PART, 'id'],
    ['check', draft],
    ['check', '--json', draft],
    ['check', '--vimgrep', draft],
    ['check', '--sarif', draft],
    ['open', `lbx:article/${PART}:1`],
    ['open', PART],
    ['save', PART, '党支部'],
    ['save'],
    ['new', PART],
    ['stats'],
    ['stats', '--json'],
  ],
  ...[['doctor'], ['doctor', '--json'], ['--help'], ['--version'], ['manual'], ['completions', 'fish']],
]
const READING: string[][] = [
  ...[
    ['export', '--json'],
    ['export', '--markdown'],
    ['export', '--csv'],
  ],
  ...[['index'], ['index', '--json']],
  ...[
    ['check-pages'],
    ['check-pages', '--json'],
    ['check-pages', '--doubtful'],
    ['check-pages', '--doubtful', '--json'],
  ],
]
const MISTAKES: string[][] = [
  ...[
    [`--${PART}`],
    [`--ambiguous=${PART}`],
    ['-C', `/none/${PART}`, 'find', '字'],
    ['export', `/none/${PART}`],
  ],
  ...[
    ['export', `--encoding=${PART}`, corpus],
    ['completions', PART],
    ['find', `--since=${PART}`, '字'],
    ['fnid', PART],
  ],
]
const commands = [
  ...EVERY.map((args) => ['-C', corpus, ...args]),
  ...READING.map((args) => [...args, corpus]),
  ...MISTAKES,
]

it('every verb is among those that are tried', () => {
  const tried = new Set(commands.flat())
  // One draws, the others speak by a protocol.
  const others = ['pick', 'lsp', 'mcp']
  expect(verbs.filter((verb) => !others.includes(verb) && !tried.has(verb))).toEqual([])
})

it.concurrent.each(commands)('%j writes nothing to a terminal that it would obey', async (...args) => {
  // A shell that waits behind it: what a program says last may be lost with it.
  const shell = '"$0" "$@"; echo THAT WAS ALL; read -r line'
  const terminal = launch({
    command: ['sh', '-c', shell, process.execPath, `${root}bin/lbx-tui.js`],
    ...{ args, environment: { LBX_CORPUS: corpus } },
  })
  await terminal.until(shows('THAT WAS ALL'))
  terminal.type('\r')
  expect(terminal.output()).not.toMatch(/^THAT WAS ALL/)
  expect(hostileIn(terminal.output())).toEqual([])
})

it('pick prints what was chosen so that the terminal shows it', async () => {
  const terminal = launch({ args: ['pick', '-C', corpus, '--format=citation', '党支部'] })
  await terminal.until(() => terminal.actedOn() !== '', 'the results')
  terminal.type('\r')
  await terminal.exited
  const printed = terminal
    .output()
    .split('\x1b[?1049l')
    .at(-1)!
    .replace('\x1b[23;0t', '')
    .replaceAll('\x1b[c', '')
  expect(printed).toContain('1版《')
  expect(hostileIn(printed)).toEqual([])
})

const caches = mkdtempSync(join(tmpdir(), 'lbx-caches-'))
function piped(args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [`${root}bin/lbx-tui.js`, ...args], {
    env: { ...process.env, LBX_CORPUS: corpus, XDG_CACHE_HOME: caches },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err]: Buffer[][] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out!.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err!.push(chunk))
  const text = (chunks: Buffer[] | undefined) => Buffer.concat(chunks!).toString()
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout: text(out), stderr: text(err) }))
  })
}

const isData = (args: string[]) => ['--markdown', '--csv'].some((flag) => args.includes(flag))
const others = commands.filter((args) => args.includes(corpus) || !args.includes('completions'))
it.concurrent.each(others)(
  '%j into a pipe: what is for people, JSON and messages hold nothing of it',
  async (...args) => {
    const { stdout, stderr } = await piped(args)
    expect(hostileIn(stderr.replaceAll('\n', ''))).toEqual([])
    if (!isData(args)) expect(hostileIn(stdout.replaceAll('\n', ''))).toEqual([])
  },
)

it('what is for programs is into a pipe what stands in the corpus', async () => {
  const outputs = [
    ['export', '--markdown', corpus],
    ['export', '--csv', corpus],
    ['-C', corpus, 'kwic', '--csv', '党支部'],
  ]
  for (const args of outputs) {
    const { stdout } = await piped(args)
    for (const part of ['\x1b[2J', '\u3164']) expect(stdout, args.join(' ')).toContain(part)
  }
})

it('the data of JSON is that of the corpus', async () => {
  const texts: string[] = JSON.parse((await piped(['export', '--json', corpus])).stdout).issues.flatMap(
    (issue: { articles: { body: { text: string }[] }[] }) =>
      issue.articles.flatMap(({ body }) => body.map(({ text }) => text)),
  )
  for (const part of ['\x1b[2J', '\u202e', '\u061c', '\u3164']) expect(texts.join('')).toContain(part)
})

it('a find is one that finds: the corpus is not empty', async () => {
  expect(await piped(['-C', corpus, 'find', '--json', '党支部'])).toMatchObject({ status: 0 })
  expect(await piped(['-C', corpus, 'who', '林晓东'])).toMatchObject({ status: 0 })
})
