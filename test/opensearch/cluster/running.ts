import { writeFileSync } from 'node:fs'

/** Where the nodes of the tests answer: the first port, and one more for each node. */
export const PORT = Number(process.env['LBX_TEST_CLUSTER'])

const hosts = [0, 1, 2].map((node) => `127.0.0.1:${PORT + node}`).join(',')
let made = 0

/** The address of an index that nobody has used yet. */
export const clusterIndex = (name = `papers-${process.pid}-${++made}`): string =>
  `opensearch+http://${hosts}/${name}`

export const ask = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  return (await response.json()) as Record<string, unknown>
}

/** Stops one of the nodes, or starts it again; resolves when the others have noticed. */
export async function order(what: 'stop' | 'start', node: number): Promise<void> {
  writeFileSync(process.env['LBX_TEST_CLUSTER_ORDERS']!, `${what} ${node}\n`)
  const wanted = what === 'stop' ? 2 : 3
  for (;;) {
    const { number_of_nodes: nodes, status } = await ask('GET', '/_cluster/health')
    if (nodes === wanted && (what === 'stop' || status === 'green')) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
