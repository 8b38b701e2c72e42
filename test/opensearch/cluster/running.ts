/** Where the nodes of the tests answer: the first port, and one more for each node. */
export const PORT = Number(process.env['LBX_TEST_CLUSTER'])

export const hosts = [0, 1, 2].map((node) => `127.0.0.1:${PORT + node}`).join(',')
let made = 0

/** The address of an index that nobody has used yet. */
export const clusterIndex = (name = `papers-${process.pid}-${++made}`): string =>
  `opensearch+http://${hosts}/${name}`

export const nameIn = (named: string): string => named.slice(named.lastIndexOf('/') + 1)

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
  await fetch(`${process.env['LBX_TEST_CLUSTER_ORDERS']}/${what}/${node}`)
  const nodes = what === 'stop' ? '<3' : '3'
  const status = what === 'stop' ? '' : '&wait_for_status=green'
  for (;;) {
    const health = await ask('GET', `/_cluster/health?wait_for_nodes=${nodes}${status}&timeout=20s`)
    if (health['timed_out'] === false) return
  }
}
