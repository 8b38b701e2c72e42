import { addressOf, addressOfName, written } from '../search/places/address.ts'
import { type Goal, goalOf } from '../search/places/goal.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { print } from './output.ts'
import { line, paint } from './styled.ts'

/** Where an address, an id or a citation leads: a line of a file, or what it is that is meant. */
export async function openCommand({ archive, words, options }: Lookup): Promise<boolean> {
  const goal = await goalOf(archive, words.join(' '))
  if (!goal) return false
  const told = toldOf(goal)
  if (options.json) print(`${toJson(told)}\n`)
  else print(...line`${told.place}  ${paint('head', told.name)}\n`)
  return true
}

interface Told {
  address: string
  /** A line of a file as `file:line`; of what stands in many places, the address. */
  place: string
  name: string
}

function toldOf(goal: Goal): Told {
  if (goal.at === 'search') {
    const address = written({ to: 'search', line: goal.line })
    return { address, place: address, name: goal.line }
  }
  if (goal.at === 'name') {
    const address = addressOfName(goal.entity)
    return { address, place: address, name: goal.entity.name }
  }
  const { found, paragraph } = goal
  const { article } = found
  const block = paragraph === undefined ? undefined : article.body[paragraph - 1]
  const first = (block?.lines ?? article.source.lines)[0]?.[0] ?? 1
  return {
    address: addressOf(found, paragraph),
    place: `${article.source.file}:${first}`,
    name: article.headline,
  }
}
