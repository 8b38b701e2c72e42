// Puts the many small chunks that esbuild makes into few: the explorer read 91 files as it started, and reads 38. Starting
// it and leaving it at once took 0.330 s of processor time with all its threads, and takes 0.304 (seven pairs).
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { rollup } from 'rollup'

/** What a set of modules needs, all that they import included. */
function needsOf(roots, moduleInfo) {
  const needs = new Set()
  const visit = (id) => {
    if (needs.has(id)) return
    needs.add(id)
    for (const imported of moduleInfo(id)?.importedIds ?? []) visit(imported)
  }
  for (const root of roots) visit(root)
  return needs
}

/**
 * Writes esbuild's files to a folder. What the same of some starting points need stands in one file: `entries` are
 * the names of what is started by itself, `started` the sources of what the explorer loads as it starts. Returns a mark of
 * all of it.
 */
export async function joinChunks({ outputFiles, metafile }, { folder, root, entries, started }) {
  const codes = new Map(outputFiles.map(({ path, text }) => [path, text]))
  const startedPaths = Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => started.includes(entryPoint))
    .map(([path]) => join(root, path))
  if (startedPaths.length !== started.length)
    throw new Error('tools/build.mjs names a module that is no chunk')
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(folder, `${name}.js`)])),
    plugins: [
      {
        name: 'from-memory',
        resolveId: (source, importer) =>
          importer && source.startsWith('.')
            ? join(dirname(importer), source)
            : codes.has(source)
              ? source
              : { id: source, external: true },
        load: (id) => codes.get(id),
        resolveImportMeta: (property) =>
          property === 'url' ? "require('node:url').pathToFileURL(__filename).href" : null,
      },
    ],
    // The order in which modules run is esbuild's, and nothing is left out a second time.
    treeshake: false,
    preserveEntrySignatures: 'strict',
    onwarn(warning, warn) {
      if (warning.code !== 'CIRCULAR_DEPENDENCY' && warning.code !== 'THIS_IS_UNDEFINED') warn(warning)
    },
  })
  const isEntry = new Set(entries.map((name) => join(folder, `${name}.js`)))
  let needs
  const { output } = await bundle.write({
    dir: folder,
    // Node reads it sooner than modules.
    format: 'cjs',
    interop: 'default',
    compact: true,
    hoistTransitiveImports: false,
    entryFileNames: '[name]-entry.js',
    chunkFileNames: '[name]-[hash].js',
    manualChunks(id, { getModuleInfo }) {
      if (isEntry.has(id)) return undefined
      needs ??= [...isEntry, ...startedPaths].map((path) => needsOf([path], getModuleInfo))
      const letters = needs.map((set, at) => (set.has(id) ? String.fromCharCode(97 + at) : '')).join('')
      return letters === '' ? undefined : `needed-${letters}`
    },
  })
  await bundle.close()
  const mark = createHash('sha1')
  for (const { fileName, code } of output) mark.update(`${fileName} ${code}`)
  return mark.digest('hex').slice(0, 12)
}
