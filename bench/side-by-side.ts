import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCorpus } from './corpus/make-corpus.ts'
import { randomFrom } from './corpus/random.ts'
import { median } from './timing.ts'

// One table: what other programs take for the same ten questions, and how many articles each of them finds.
// npm run bench -- side-by-side   (needs rg, grep and recoll on the machine; leaves out what is not there)

const ARTICLES = Number(process.env['LBX_BENCH_ARTICLES'] ?? 27_000)
const QUERIES = 10

interface Program {
  name: string
  isThere: boolean
  /** How many articles it finds. */
  count: (query: string) => number
}

export function sideBySide(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-side-'))
  try {
    const corpus = join(folder, 'corpus')
    makeCorpus(corpus, ARTICLES)
    const texts = join(folder, 'texts')
    const all = writeTexts(corpus, texts)
    const programs = programsFor(folder, corpus, texts)
    const queries = queriesFrom(all)
    const time = (run: () => void) => median(run, { runs: 5, warmUp: 1 }).toFixed(0)
    console.log(`| ${['query', ...programs.map(({ name }) => name)].join(' | ')} |`)
    console.log(`| ${['---', ...programs.map(() => '---')].join(' | ')} |`)
    for (const query of queries) {
      const cells = programs.map(({ isThere, count }) =>
        isThere ? `${time(() => count(query))} ms, ${count(query)}` : '–',
      )
      console.log(`| ${[query, ...cells].join(' | ')} |`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each article as a file of its own, for programs that find files; returns the texts. */
function writeTexts(corpus: string, folder: string): string[] {
  const all: string[] = []
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.jsonl')) continue
    const own = join(folder, file.replace(/\W/g, '-'))
    mkdirSync(own, { recursive: true })
    readFileSync(join(corpus, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .forEach((line, index) => {
        const { headline, byline, paragraphs } = JSON.parse(line)
        all.push([headline, byline, ...paragraphs].join('\n'))
        writeFileSync(join(own, `${index}.txt`), all.at(-1)!)
      })
  }
  return all
}

function queriesFrom(texts: string[]): string[] {
  const random = randomFrom(11)
  return Array.from({ length: QUERIES }, (_, index) => {
    for (;;) {
      const text = texts[Math.floor(random() * texts.length)]!.replace(/[^\p{Script=Han}]/gu, ' ')
      const length = 2 + (index % 4)
      const at = Math.floor(random() * (text.length - length))
      const query = text.slice(at, at + length)
      if (query.length === length && !query.includes(' ')) return query
    }
  })
}

function programsFor(folder: string, corpus: string, texts: string): Program[] {
  const has = (command: string) => spawnSync('which', [command]).status === 0
  const output = (command: string, args: string[], environment = {}) => {
    const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...environment } } as const
    return spawnSync(command, args, options).stdout
  }
  const lines = (text: string) => text.split('\n').filter(Boolean).length
  const ours = new URL('../bin/lbx-tui.js', import.meta.url).pathname
  const indexes = `--index=${join(folder, 'indexes')}`
  execFileSync(process.execPath, [ours, 'stats', '-C', corpus, indexes], { stdio: 'ignore' })
  const config = join(folder, 'recoll')
  if (has('recollindex')) {
    mkdirSync(config)
    writeFileSync(join(config, 'recoll.conf'), `topdirs = ${texts}\n`)
    spawnSync('recollindex', ['-c', config], { stdio: 'ignore' })
  }
  return [
    {
      name: 'lbx-tui find',
      isThere: true,
      count: (query) =>
        JSON.parse(
          output(process.execPath, [ours, 'find', '-C', corpus, indexes, '--json', '-n', '20', query]),
        ).total,
    },
    { name: 'rg', isThere: has('rg'), count: (query) => lines(output('rg', ['-lF', query, texts])) },
    {
      name: 'grep -r',
      isThere: has('grep'),
      count: (query) => lines(output('grep', ['-rlF', query, texts])),
    },
    {
      name: 'recoll',
      isThere: has('recollq'),
      count: (query) =>
        Number(/(\d+) results/.exec(output('recollq', ['-c', config, '-n', '20', `"${query}"`]))?.[1] ?? 0),
    },
  ]
}
