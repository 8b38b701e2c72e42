import { expect, it } from 'vitest'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'
import { archiveDesk } from './archive-desk.ts'
import { picked } from './picking.ts'

const corpus = new URL('../../corpus', import.meta.url).pathname

it('pick NAME, Tab Tab Enter prints NAME, for everybody in the bundled corpus', async () => {
  const { archive } = await openArchive(corpus, { folder: aFolder() })
  const desk = archiveDesk(archive, corpus)
  const people = new Set<string>()
  for (const { id } of await archive.issues())
    for (const line of await archive.articlesOf(id))
      for (const { kind, name } of (await archive.article(line.id))!.entities)
        if (kind === 'person') people.add(name)
  expect(people.size).toBeGreaterThan(15)
  const others: string[] = []
  for (const name of people) {
    const chosen = await picked(desk, name, '\t\t\r')
    if (!chosen.endsWith(name)) others.push(`${name}: ${chosen}`)
  }
  archive.close()
  expect(others).toEqual([])
})
