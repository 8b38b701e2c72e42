import { isOfOtherPlace, isOfPlace, placeMeant } from '../ask/bare-level.ts'
import type { Dossier, Held } from '../ask/dossier.ts'
import type { Library } from '../ask/library.ts'
import type { Degree, Remark } from '../finding.ts'
import {
  areInOneBody,
  areInOnePlace,
  areOfOneLevel,
  areOfTwoPlaces,
  isSaidOtherwise,
} from '../office-places.ts'
import { areOne, isLeading, type Office } from '../offices.ts'
import type { Statement } from '../read/statements.ts'
import type { About, Given } from './about.ts'

/** What goes with an office and replaces none. */
const BESIDE =
  /(?:党组书记|(?<![镇乡])党委书记|(?<!街道|街道办|办事处)党工委书记|常委|委员|代表|组长|指挥长|理事长|会长)$/

/** An office that somebody held before another one of its kind. */
export async function outdated(
  { context: { library, says }, person, statement }: About,
  { office, at, end }: Given,
  dossier: Dossier,
  agreeing: Held[],
): Promise<Remark | undefined> {
  const last = agreeing
    .map((one) => one.last ?? '')
    .sort()
    .at(-1)!
  const [newer] = dossier.held.filter(
    (one) =>
      isLeading(one) &&
      one.first !== null &&
      last !== '' &&
      one.first > last &&
      !areOne(one, office, library.home) &&
      !isSaidOtherwise(one, office) &&
      !BESIDE.test(one.text),
  )
  if (!newer || BESIDE.test(office.text) || isToldOf(statement, newer.first!)) return undefined
  const evidence = [
    ...(await library.evidenceOfOffice(dossier, newer)),
    ...(await library.evidenceOfOffice(dossier, agreeing[0]!)),
  ]
  return {
    kind: 'outdated-office',
    degree: await degreeOfOutdated(newer, agreeing[0]!, office, library),
    ...{ at, end },
    says: says.outdated(person.name, office.text, last, newer.text, newer.first!),
    proposal: newer.title,
    evidence,
  }
}

/** What speaks of the past without a date. */
const LONG_AGO = /当年|那年|那时|彼时|昔日|早年|多年前|年前[，的]/

/** What goes on with the day of the sentence before. */
const GOES_ON = /^[”’」』\s]*(?:当时|当天|当月|同年|次年|次日|会后|会上|随后|之后|此后|其间|期间|不久)/

/** True where a sentence, or the one with which it goes on, tells of a day before another one, as far as it says when. */
function isToldOf({ text, at, end }: Statement, before: string): boolean {
  const sentence = text.slice(GOES_ON.test(text.slice(at)) ? Math.max(0, at - REACH) : at, end)
  const dates = [...sentence.matchAll(/((?:19|20)\d\d)年(?:(\d{1,2})月)?/g)].map(
    ([, year, month]) => `${year}-${month?.padStart(2, '0') ?? '01'}`,
  )
  return LONG_AGO.test(sentence) || dates.some((date) => date < before.slice(0, date.length))
}

const REACH = 80

/** 县农业农村局局长, behind 河口县白石乡党委书记: the article says that the county is that one. */
async function isOfNamedPlace(newer: Held, office: Office, library: Library): Promise<boolean> {
  const place = placeMeant(newer.text, office.text)
  return place !== undefined && (await isOfPlace(newer, place, library))
}

/** What is of another place and another body may be held at the same time, and is often of somebody of the same name. */
async function degreeOfOutdated(newer: Held, older: Held, office: Office, library: Library): Promise<Degree> {
  const isElsewhere =
    (await isOfOtherPlace(older, newer, library)) || (await isOfOtherPlace(newer, office, library))
  const isOfOneCareer =
    (await isOfNamedPlace(newer, office, library)) ||
    areOfOneLevel(newer, office) ||
    areInOnePlace(newer, office) ||
    areInOneBody(newer, office) ||
    (newer.post === office.post && (OF_A_PLACE.test(office.post) || !areOfTwoPlaces(newer, office)))
  if (isElsewhere || !isOfOneCareer) return 'note'
  return newer.articles > 1 ? 'error' : 'doubt'
}
/** Who heads one place heads another one afterwards. */
const OF_A_PLACE = /[省市县区镇乡州]长$|书记$/
