import { divisionNames } from '../../text/divisions.ts'
import { byCodePoint } from '../../text/order.ts'
import { longestAt } from '../../text/trie.ts'

/** One article in which a name stands. */
export interface Appearance {
  /** ISO; null where nobody knows. */
  date: string | null
  /** The offices that the article gives. */
  titles: string[]
  /** True where the name signs the article, or stands behind 记者. */
  isWriter: boolean
}

/** Walks of life that one person hardly has two of, by what the title ends with; the first that fits. */
const WALKS: [string, RegExp][] = [
  ['记者', /(?:记者|通讯员|实习生)$/],
  ['运动员', /(?:运动员|选手|教练|教练员)$/],
  ['演员', /(?:演员|导演|歌手|画家|诗人)$/],
  ['学生', /学生$/],
  ['医护', /(?:医生|护士|医师)$/],
  ['', /(?:书记|[省市县区镇乡村局厅处科部]长|主席|主任|委员长|总理|总统|常委|政委|司令员)$/],
]
/** The walk of those who hold office. */
const OFFICE = ''

const items = (titles: string[]) => titles.flatMap((title) => title.split('、'))

function walkOf({ titles, isWriter }: Appearance): string | undefined {
  for (const [walk, sign] of WALKS) if (items(titles).some((item) => sign.test(item))) return walk
  return isWriter ? '记者' : undefined
}

/** The place that an office is in: 岚县 of 岚县县委副书记. */
function placeOf({ titles }: Appearance): string | undefined {
  for (const item of items(titles)) {
    const known = longestAt(divisionNames, item, 0)
    if (known > 0) return item.slice(0, known)
    const local = /^[^市区县]{1,4}[镇乡村]/.exec(item)?.[0]
    if (local) return local
  }
  return undefined
}

/**
 * Which of several people of one name each appearance is of: '' where there is only one, else what tells them apart,
 * a place or a walk of life. Offices in two places are two people where their times run through each other: who first
 * held one and then the other has moved. What says nothing goes to whom most of the others speak of.
 */
export function namesakesIn(appearances: Appearance[]): string[] {
  const walks = appearances.map(walkOf)
  const places = placeLabels(appearances, walks)
  const labels = appearances.map((_, index) => walks[index] || places[index])
  const counts = new Map<string, number>()
  appearances.forEach((_, index) => {
    const label = labels[index] ?? (walks[index] === OFFICE ? OFFICE : undefined)
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  })
  if (counts.size < 2) return appearances.map(() => '')
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]!
  return labels.map((label, index) =>
    nameOf(label ?? (walks[index] === OFFICE && counts.has(OFFICE) ? OFFICE : most)),
  )
}

/** How the one who holds office is told from the others where no place does it. */
const nameOf = (label: string) => (label === OFFICE ? '任职' : label)

/** The places of offices where they tell people apart; undefined where they do not. */
function placeLabels(appearances: Appearance[], walks: (string | undefined)[]): (string | undefined)[] {
  const spans = new Map<string, [string, string]>()
  const own = appearances.map((appearance, index) => (walks[index] ? undefined : placeOf(appearance)))
  appearances.forEach(({ date }, index) => {
    const place = own[index]
    if (place === undefined || date === null) return
    const [first, last] = spans.get(place) ?? [date, date]
    spans.set(place, [date < first ? date : first, date > last ? date : last])
  })
  const apart = new Set<string>()
  for (const [place, [first, last]] of spans) {
    for (const [other, [otherFirst, otherLast]] of spans) {
      // One day in common may be the day of the move.
      if (place !== other && first < otherLast && otherFirst < last) apart.add(place)
    }
  }
  return own.map((place) => (place !== undefined && apart.has(place) ? place : undefined))
}
