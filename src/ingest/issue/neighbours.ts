import { dirname } from 'node:path/posix'
import { fileUnder } from '../../text/filed.ts'
import { byCodePoint } from '../../text/order.ts'
import { dayNear, daysBetween } from './dates.ts'
import type { DateEvidence } from './evidence.ts'

// Pages that lie side by side in a folder were mostly printed on one day: what one does not say its neighbours may. Only
// what pages say by themselves counts, never what one has from another, so that the order of reading does not matter.

/** A file with what it says of its day. */
export interface Evidenced {
  file: string
  evidence: DateEvidence
}

/** So many neighbours are asked, no further away than a paper has pages. */
const ASKED = 5
const REACH = 16
/** So many of them have to agree, and these to be most of them. */
const AGREE = 3
const MOST = 0.6
/** Dates of one time lie no further apart, in days: pages that say nothing of the day itself are dated by their news. */
const ONE_TIME = 7

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

interface Dated {
  place: number
  date: string
}

/** The dates of the files nearest by name: those whose names begin alike most, and of these the closest in order. */
function nearest(files: Evidenced[], place: number): Dated[] {
  const own = files[place]!.file
  const near: (Dated & { shared: number })[] = []
  for (let other = Math.max(0, place - REACH); other <= Math.min(files.length - 1, place + REACH); other++) {
    const { file, evidence } = files[other]!
    if (other !== place && evidence.date !== null)
      near.push({ place: other, date: evidence.date, shared: sharedLength(own, file) })
  }
  const far = (dated: Dated) => Math.abs(dated.place - place)
  return near.sort((a, b) => b.shared - a.shared || far(a) - far(b) || a.place - b.place).slice(0, ASKED)
}

/** Those of some dates that are of one time, nearest first; none where too few agree. */
function agreeing(near: Dated[]): Dated[] {
  let most: Dated[] = []
  for (const { date: first } of near) {
    const together = near.filter(({ date }) => {
      const later = daysBetween(first, date)
      return later >= 0 && later <= ONE_TIME
    })
    if (together.length > most.length) most = together
  }
  const isAll = most.length === near.length && near.length > 1
  return isAll || (most.length >= AGREE && most.length >= MOST * near.length) ? most : []
}

function dateAmong(files: Evidenced[], place: number): string | null {
  const { date, isStated, day, isSent, latest } = files[place]!.evidence
  if (isStated) return date
  const together = agreeing(nearest(files, place))
  if (together.length === 0) return date
  const isWithin = (own: string) =>
    together.every((other) => Math.abs(daysBetween(own, other.date)) <= ONE_TIME)
  const own = day && dayNear(day, together[0]!.date)
  if (own && isWithin(own) && own <= latest) return own
  if (date !== null || isSent) return date
  const theirs = together[0]!.date
  return theirs <= latest ? theirs : null
}

/** The dates of the files of one folder, in the order of their names, each as its neighbours make it likely. */
export const datesAmong = (files: Evidenced[]): (string | null)[] =>
  files.map((_, place) => dateAmong(files, place))

export const folderOf = (file: string): string => dirname(file)

/** The same for files of several folders. */
export function datesByFile(files: Evidenced[]): Map<string, string | null> {
  const folders = new Map<string, Evidenced[]>()
  for (const own of [...files].sort((a, b) => byCodePoint(a.file, b.file)))
    fileUnder(folders, folderOf(own.file), own)
  return new Map(
    [...folders.values()].flatMap((folder) => {
      const dates = datesAmong(folder)
      return folder.map(({ file }, place) => [file, dates[place]!] as const)
    }),
  )
}
