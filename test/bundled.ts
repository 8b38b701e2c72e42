import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** In parts: what bundles this file puts an address in its place. */
const OWN_ADDRESS = ['import', 'meta', 'url'].join('.')
const root = new URL('../', import.meta.url).pathname

/** A TypeScript file of the tests as one that Node runs: what several real processes do at the same time. */
export async function bundled(file: string, plugins: Plugin[] = []): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'lbx-bundled-')), 'run.mjs')
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    // Packages of the older kind ask for Node's modules that way.
    banner: {
      js: `import { createRequire as forPackages } from "node:module"; const require = forPackages(${OWN_ADDRESS})`,
    },
    define: { 'process.env.DEV': '"false"' },
    jsx: 'automatic',
    plugins: [
      ...plugins,
      {
        // Tables are found beside the file that reads them.
        name: 'own-address',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll(
              OWN_ADDRESS,
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: path.endsWith('x') ? 'tsx' : 'ts',
          })),
      },
    ],
  })
  return outfile
}
