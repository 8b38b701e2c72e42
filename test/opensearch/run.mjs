#!/usr/bin/env node
// Starts three nodes of the real engine in one Java process and runs the tests that need them: needs a JDK and Maven.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const here = new URL('.', import.meta.url).pathname
const PORT = 19_200
const NODES = 3
/** Kept between runs: 53 MB of Maven Central. */
const libraries = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'lbx-tui-tests/opensearch-2.19.1.0',
)

const runs = (program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0
if (!runs('java') || (!existsSync(libraries) && !runs('mvn'))) {
  console.log('opensearch: skipped, no Java or Maven here')
  process.exit(0)
}
if (!existsSync(libraries)) {
  const copy = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${libraries}`]
  execFileSync('mvn', [...copy, '-f', join(here, 'cluster/pom.xml')], { stdio: 'inherit' })
}

const folder = mkdtempSync(join(tmpdir(), 'lbx-cluster-'))
const orders = join(folder, 'orders')
execFileSync('mkfifo', [orders])
const java = spawn(
  'java',
  [
    '-Xms512m',
    '-Xmx512m',
    '-cp',
    `${libraries}/*`,
    join(here, 'cluster/Cluster.java'),
    join(folder, 'nodes'),
    PORT,
    NODES,
  ].map(String),
  { stdio: [openSync(orders, 'r+'), 'pipe', 'ignore'] },
)
const ended = new Promise((resolve) => java.on('exit', resolve))
const ready = new Promise((resolve) => {
  createInterface(java.stdout).on('line', (line) => line === 'ready' && resolve(true))
})
try {
  if ((await Promise.race([ready, ended])) !== true) throw new Error('opensearch: the nodes did not start')
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', join(here, 'vitest.config.ts')], {
    stdio: 'inherit',
    env: { ...process.env, LBX_TEST_CLUSTER: String(PORT), LBX_TEST_CLUSTER_ORDERS: orders },
  })
  process.exitCode = status ?? 1
} finally {
  java.kill('SIGKILL')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
