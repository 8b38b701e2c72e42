import { partNames } from '../../../src/store/corpora.ts'
import { ManyArchive } from '../../../src/store/many/archive.ts'
import { openArchive } from '../../../src/store/open-archive.ts'
import { aFolder } from '../a-folder.ts'
import { meetsContract } from './contract.ts'

meetsContract('several indexes', {
  open: async (_, papers) => {
    const folder = aFolder()
    const names = partNames(papers)
    const opened = await Promise.all(papers.map((paper) => openArchive(paper, { folder })))
    return new ManyArchive(opened.map(({ archive }, index) => ({ name: names[index]!, archive })))
  },
  presses: 6,
  questions: 150,
})
