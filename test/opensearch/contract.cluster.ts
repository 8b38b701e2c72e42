import { openCluster } from '../../src/store/opensearch/open.ts'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { meetsContract, oracleOf } from '../store/contract/contract.ts'
import { clusterIndex } from './cluster/running.ts'

meetsContract('a cluster', {
  open: async (folder) => {
    const named = clusterIndex()
    const local = await oracleOf(folder)
    await writeTo(named, local)
    await local.close()
    return (await openCluster(named)).archive
  },
  presses: 2,
  questions: 150,
})
