import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

// What each folder of src/ may import from: itself and the folders named here. Data goes one way.
const foundations = ['model', 'messages', 'text', 'files']
/** What asks the archive stands below it. */
const lookups = [...foundations, 'ingest', 'entities', 'store', 'search']
const mayImport: Record<string, string[]> = {
  model: [],
  messages: [],
  text: [],
  files: [],
  terminal: ['text'],
  settings: ['model', 'text', 'files', 'ingest'],
  ingest: foundations,
  entities: [...foundations, 'ingest'],
  store: [...foundations, 'ingest', 'entities'],
  search: [...foundations, 'ingest', 'entities', 'store'],
  study: lookups,
  collect: lookups,
  draft: [...lookups, 'collect'],
  serve: [...lookups, 'collect', 'draft'],
  desk: [...lookups, 'study', 'collect', 'draft'],
  tui: [...lookups, 'study', 'collect', 'draft', 'desk', 'terminal', 'settings'],
  code: ['files', 'commands'],
  commands: [...lookups, 'study', 'collect', 'draft', 'serve', 'terminal', 'settings'],
}

const root = new URL('../', import.meta.url).pathname
const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`)

it('imports go one way through the house', () => {
  const wrong: string[] = []
  for (const file of files) {
    const folder = file.split('/')[1]!
    const allowed = mayImport[folder]
    if (!allowed) continue
    const depth = file.split('/').length - 2
    for (const [, path] of readFileSync(root + file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)) {
      const parts = path!.split('/')
      const ups = parts.filter((part) => part === '..').length
      if (ups < depth) continue
      const target = parts[ups]!
      if (target !== folder && !allowed.includes(target)) wrong.push(`${file} imports ${path}`)
    }
  }
  expect(wrong).toEqual([])
})

it('no file imports itself through others, be it only its types', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]))
  const state = new Map<string, 'open' | 'done'>()
  const rings: string[] = []
  const visit = (file: string, way: string[]): void => {
    if (state.get(file) === 'open') rings.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (state.has(file)) return
    state.set(file, 'open')
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  expect(rings).toEqual([])
})

/** The files of ours that a file names at its head; what is loaded later cannot stand in a ring. */
const importsOf = (file: string): string[] =>
  [...readFileSync(root + file, 'utf8').matchAll(/^(?:import|export)\b[^;'"]*?from '(\.[^']+)'/gm)].map(
    ([, path]) => join(dirname(file), path!),
  )

it('every folder of src/ has its place', () => {
  const folders = new Set(
    files.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1]!),
  )
  expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([])
})

it('what is written goes through the places that make it harmless', () => {
  const places = ['src/commands/output.ts', 'src/terminal/streams.ts']
  const wrong = files.filter(
    (file) =>
      !places.includes(file) &&
      /process\.std(?:out|err)\.(?:write|on)|console\.|\{ std(?:out|err)\b.*= process/.test(
        readFileSync(root + file, 'utf8'),
      ),
  )
  expect(wrong).toEqual([])
})
