import { blockOver } from '../../draft/read/blocks.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { Archive, NamedEntity } from '../../store/archive.ts'

/** Names reach so far on both sides of a place. */
const REACH = 16
const KINDS: EntityKind[] = ['person', 'org', 'place', 'work', 'practice']
const HAN = /^[\p{Script=Han}\p{L}\p{N}·“”]+$/u

interface NameOver {
  entity: NamedEntity
  from: number
  to: number
}

/** The longest name of the archive that stands over a place of a draft, as readers see it: over a line end, within marks. */
export async function nameOver(
  archive: Archive,
  draft: string,
  at: number,
  block = blockOver(draft, at),
): Promise<NameOver | undefined> {
  if (!block) return nameIn(archive, draft, at)
  const { text, places } = block
  const found = await nameIn(
    archive,
    text,
    places.findIndex((place) => place >= at),
  )
  return found && { ...found, from: places[found.from]!, to: places[found.to - 1]! + 1 }
}

async function nameIn(archive: Archive, text: string, at: number): Promise<NameOver | undefined> {
  const line = {
    begin: text.lastIndexOf('\n', at - 1) + 1,
    end: (text.indexOf('\n', at) + 1 || text.length + 1) - 1,
  }
  const first = Math.max(line.begin, at - REACH)
  const last = Math.min(line.end, at + REACH)
  for (let length = REACH; length > 1; length--) {
    for (let from = Math.max(first, at - length + 1); from <= at && from + length <= last; from++) {
      const name = text.slice(from, from + length)
      if (!HAN.test(name)) continue
      const [entity] = await archive.entitiesKeyed(name.replace(/[“”]/g, ''), KINDS)
      if (entity) return { entity, from, to: from + length }
    }
  }
  return undefined
}
