#!/usr/bin/env node
// Bundles one TypeScript file of the repository and runs it: node tools/run.mjs FILE [ARGUMENT …]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './root.mjs'
import { makeTables } from './tables.mjs'

const file = resolve(process.argv[2])
process.argv.splice(1, 2, file)
makeTables()
/** Every file keeps its own address inside the bundle. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}

// Beside node_modules, so that packages left outside the bundle are found.
const folder = mkdtempSync(join(root, 'dist-run-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const outfile = join(folder, 'run.mjs')
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  plugins: [ownAddress],
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
