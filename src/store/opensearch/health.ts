import type { Login } from '../../model/login.ts'
import type { Hindered } from '../hindered.ts'
import { addressOf } from './address.ts'
import { openCluster } from './open.ts'
import { Transport } from './transport.ts'

export interface ClusterHealth {
  articles: number
  /** What only whoever runs a cluster may ask. */
  nodes?: number
  status?: string
}

/** How an index of a cluster stands; fails where it cannot be asked. */
export async function clusterHealth(named: string, login: Login | undefined): Promise<ClusterHealth> {
  const { archive } = await openCluster(named, { login })
  const { articles } = await archive.statistics()
  await archive.close()
  const address = addressOf(named, login)
  const transport = new Transport(address)
  try {
    const { status, body } = await transport.ask('GET', `/_cluster/health/${address.name}`)
    if (status >= 400) return { articles }
    return { articles, nodes: Number(body?.number_of_nodes), status: `${body?.status}` }
  } catch (error) {
    if ((error as Hindered).why === 'denied') return { articles }
    throw error
  } finally {
    transport.close()
  }
}
