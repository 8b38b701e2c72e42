import type { ArchivedArticle } from '../../store/archive.ts'
import type { Dossier, Held } from '../ask/dossier.ts'
import { allOf } from '../elsewhere.ts'
import { areOne, isLeading, type Office } from '../offices.ts'
import { sentencesOf } from '../read/statements.ts'
import { statedAfter } from '../stated-after.ts'
import type { About } from './about.ts'

/** So many of the newest articles of somebody are read for what is said of them behind their name. */
const READ = 6

/** An office as articles write it: with its place, and with the level of that alone where they name the place. */
function saidOf({ text }: Office): { text: string; place: string }[] {
  const [place, level] = /^\p{Script=Han}{2,4}?([市县区镇乡州])/u.exec(text) ?? []
  const whole = { text, place: '' }
  return place === undefined ? [whole] : [whole, { text: level + text.slice(place.length), place }]
}

/** What an article says of somebody, behind the name or with it, that is what the draft says; the newest first. */
export async function statedSo(
  { context, person }: About,
  dossier: Dossier,
  office: Office,
): Promise<Held | undefined> {
  const { library } = context
  const heldIn = ({ date, number }: ArchivedArticle): Held => ({
    ...office,
    ...{ title: office.text, first: date, last: date, articles: 1, newest: number },
  })
  for (const { text: title, place } of saidOf(office)) {
    const [together] = await library.matching({ ask: 'text', text: title + person.name }, 1)
    const said = together === undefined ? undefined : await library.article(together)
    // 市长甲 stands in 副市长甲, too.
    const isSaid = ({ text }: { text: string }) =>
      text.replaceAll(`副${title}${person.name}`, '').includes(title + person.name)
    if (said?.article.body.some(isSaid) && allOf(said).includes(place)) return heldIn(said)
  }
  for (const number of [...dossier.seen].slice(0, READ)) {
    const found = await library.article(number)
    for (const { text } of found?.article.body ?? []) {
      for (let at = text.indexOf(person.name); at >= 0; at = text.indexOf(person.name, at + 1)) {
        const stated = statedAfter(text, at + person.name.length)
        if (stated.some(({ offices }) => offices.some((one) => areOne(one, office, library.home))))
          return heldIn(found!)
      }
    }
  }
  return undefined
}

/** What articles say of somebody behind the name, where no title stands before it. */
export async function behindName({ context, person }: About, dossier: Dossier): Promise<Held | undefined> {
  for (const number of [...dossier.seen].slice(0, READ)) {
    const found = await context.library.article(number)
    for (const { text } of found?.article.body ?? [])
      for (const [from, to] of sentencesOf(text)) {
        const at = text.slice(from, to).indexOf(person.name)
        if (at < 0) continue
        const [stated] = statedAfter(text, from + at + person.name.length)
        const office = stated?.offices.find(isLeading)
        const date = found!.date
        if (office)
          return { ...office, title: office.text, first: date, last: date, articles: 1, newest: number }
      }
  }
  return undefined
}
