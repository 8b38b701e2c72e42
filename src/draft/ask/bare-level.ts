import { allOf } from '../elsewhere.ts'
import type { Office } from '../offices.ts'
import type { Held } from './dossier.ts'
import type { Library } from './library.ts'

/** 县水利局局长: of which county, the article says elsewhere. */
const BARE = /^副?([县区镇乡州])/

/**
 * The place for which the level of an office may stand, as another office names it in full; nothing where none is left
 * out, or the other one names none.
 *
 * @example placeMeant('县水利局局长', '河口县水利局局长') // '河口县'
 */
export function placeMeant(bare: string, full: string): string | undefined {
  const level = BARE.exec(bare)?.[1]
  return level && new RegExp(`^\\p{Script=Han}{2,4}?${level}`, 'u').exec(full)?.[0]
}

/** True where the article of an office names a place. */
export async function isOfPlace({ newest }: Held, place: string, library: Library): Promise<boolean> {
  const found = await library.article(newest)
  return found !== undefined && allOf(found).includes(place)
}

/** True where the level of what somebody holds stands for another place than that of an office: its article names that one alone. */
export async function isOfOtherPlace(held: Held, office: Office, library: Library): Promise<boolean> {
  const place = placeMeant(held.text, office.text)
  if (place === undefined || (await isOfPlace(held, place, library))) return false
  const found = await library.article(held.newest)
  return found!.entities.some(({ name }) => placeMeant(held.text, name) !== undefined)
}
