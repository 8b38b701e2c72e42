import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

// Real nodes of the engine in one Java process. It ends when the pipe to it is closed, so that it never outlives
// whoever started it, however that one ended.

const here = new URL('.', import.meta.url).pathname
/** Kept between runs: 53 MB of Maven Central. */
const libraries = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'lbx-tui-tests/opensearch-2.19.1.0',
)
/** Ports that are tried, and how many nodes of a cluster may take, those between nodes among them. */
const PORTS = Array.from({ length: 20 }, (_, index) => 19_200 + index * 200)

export interface Cluster {
  /** Of the first node; each further one has the next. */
  port: number
  process: ChildProcess
  /** Stops a node or starts it again; resolves when that is done. */
  order(what: 'stop' | 'start', node: number): Promise<void>
  stop(): Promise<void>
}

const runs = (program: string) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0

/** False where there is no Java, or nothing to get the engine with. */
export const canStart = (): boolean => runs('java') && (existsSync(libraries) || runs('mvn'))

function getLibraries(): void {
  if (existsSync(libraries)) return
  const part = `${libraries}.${process.pid}`
  const copy = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${part}`]
  try {
    execFileSync('mvn', [...copy, '-f', join(here, 'pom.xml')], { stdio: 'inherit' })
    // Another run may have got them meanwhile.
    if (!existsSync(libraries)) renameSync(part, libraries)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(false))
    socket.on('error', () => resolve(true))
    socket.on('close', () => socket.destroy())
  })

async function freePort(nodes: number): Promise<number> {
  for (const port of PORTS) {
    // That of each node, and the one by which it speaks to the others.
    const own = Array.from({ length: nodes }, (_, node) => [port + node, port + 101 + node]).flat()
    if ((await Promise.all(own.map(isFree))).every(Boolean)) return port
  }
  throw new Error('opensearch: no port is free')
}

export async function startCluster({ nodes = 3, megabytes = 512 } = {}): Promise<Cluster> {
  getLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'lbx-cluster-'))
  const port = await freePort(nodes)
  const heap = [`-Xms${megabytes}m`, `-Xmx${megabytes}m`]
  const own = [join(here, 'Cluster.java'), join(folder, 'nodes'), `${port}`, `${nodes}`]
  const java = spawn('java', [...heap, '-cp', `${libraries}/*`, ...own], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => java.on('exit', () => resolve()))
  const lines = createInterface(java.stdout!)
  const said = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const hear = (line: string) => {
        if (line !== wanted) return
        lines.off('line', hear)
        resolve()
      }
      lines.on('line', hear)
      void ended.then(() => reject(new Error('opensearch: the nodes are gone')))
    })
  const stop = async () => {
    java.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await said('ready')
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...{ port, process: java, stop },
    order: async (what, node) => {
      const done = said('done')
      java.stdin!.write(`${what} ${node}\n`)
      await done
    },
  }
}
