import { createRequire } from 'node:module'

// In the build this stands for how libsql finds its own part for this machine: a report of the whole process, in which it
// looks for the C library, takes 8 ms of processor time in every thread that opens an index.

/** As its packages are named, the likeliest first; of those that fit the system and the processor one is installed. */
const PACKAGES = [
  'linux-x64-gnu',
  'linux-arm64-gnu',
  'darwin-arm64',
  'darwin-x64',
  'win32-x64-msvc',
  'linux-x64-musl',
  'linux-arm64-musl',
  'linux-arm-gnueabihf',
  'linux-arm-musleabihf',
]

export function native(): unknown {
  // They lie beside libsql, which is not always beside us.
  const besideLibsql = createRequire(createRequire(import.meta.url).resolve('libsql'))
  const fitting = PACKAGES.filter((name) => name.startsWith(`${process.platform}-${process.arch}`))
  let problem: unknown = new Error(`libsql has nothing for ${process.platform} on ${process.arch}`)
  for (const name of fitting) {
    try {
      return besideLibsql(`@libsql/${name}`)
    } catch (error) {
      // One for another C library cannot be loaded here.
      problem = error
    }
  }
  throw problem
}
