import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { canStart, startCluster } from './cluster/start.ts'

// Runs the tests that need three nodes of the real engine. Tests order nodes to stop by asking where it is said here.

const here = new URL('.', import.meta.url).pathname
/** Nothing of it hangs longer, in milliseconds. */
const LONGEST = 30 * 60_000

async function run(): Promise<number> {
  const cluster = await startCluster()
  const orders = createServer(async (request, response) => {
    const [, what, node] = request.url!.split('/')
    await cluster.order(what as 'stop' | 'start', Number(node)).catch(() => response.writeHead(500))
    response.end()
  })
  await new Promise<void>((resolve) => orders.listen(0, '127.0.0.1', resolve))
  const tests = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', join(here, 'vitest.config.ts')],
    {
      stdio: 'inherit',
      timeout: LONGEST,
      env: {
        ...process.env,
        LBX_TEST_CLUSTER: `${cluster.port}`,
        LBX_TEST_CLUSTER_ORDERS: `http://127.0.0.1:${(orders.address() as AddressInfo).port}`,
      },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => tests.kill(signal))
  const status = await new Promise<number>((resolve) => tests.on('exit', (code) => resolve(code ?? 1)))
  orders.close()
  await cluster.stop()
  return status
}

if (canStart()) process.exitCode = await run()
else console.log('opensearch: skipped, no Java or Maven here')
