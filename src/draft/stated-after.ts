import { officeLengthBefore } from '../entities/people/office-words.ts'
import { type Office, officesIn } from './offices.ts'

/** What somebody is said to be, behind the name: X现任…, X当选…, ，同时是…. */
const STATED =
  /^(?:同志|女士|先生)?(?:现任|时任|担任|兼任|就任|出任|新任|升任|当选为?|任|是|系|为)([^，。；！？“”《》：]{2,30})(?:[，、](?:同时|并|也|还)?(?:是|任|兼任|担任)([^，。；！？“”《》：]{2,30}))?/
const REACH = 70

/** The offices that a text gives somebody behind the name that ends at a place. */
export function statedAfter(text: string, end: number): { offices: Office[]; at: number; end: number }[] {
  const rest = text.slice(end, end + REACH)
  const stated = STATED.exec(rest)
  if (!stated) return []
  let from = 0
  return stated.slice(1).flatMap((part) => {
    if (part === undefined) return []
    const at = rest.indexOf(part, from)
    from = at + part.length
    for (let length = part.length; length > 1; length--) {
      if (officeLengthBefore(part, length) === 0) continue
      const offices = officesIn(part.slice(0, length).replaceAll('的', ''))
      return [{ offices, at: end + at, end: end + at + length }]
    }
    return []
  })
}
