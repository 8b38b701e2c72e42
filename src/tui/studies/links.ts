import type { Told } from '../../desk/studies.ts'
import { toArticle } from './leading.ts'
import type { Study } from './study.ts'
import { ofText, roomBeside, tableRow } from './table-row.ts'

const DAY = ofText(10)
const STEP = ofText(24)

/** Where no article speaks of both, rows are the steps of a chain. */
const isChain = ({ total, rows }: Told<'links'>): boolean => total === 0 && rows.length > 0

const stepOf = ({ from, to }: Told<'links'>['rows'][number]): string => `${from} — ${to}`

const chainOf = ({ rows }: Told<'links'>): string =>
  [rows[0]!.from, ...rows.filter((row, index) => row.to !== rows[index - 1]?.to).map(({ to }) => to)].join(
    ' — ',
  )

/** The sentences and articles in which two stand, or the names between them. */
export const links: Study<'links'> = {
  head: (told, frame) =>
    isChain(told)
      ? [tableRow([frame.messages.study.through(chainOf(told))], [ofText(frame.width - 1)], 'figure', frame)]
      : [],
  line(row, look, told, frame) {
    const { date, sentence, headline } = row
    const columns = isChain(told) ? [DAY, STEP] : [DAY]
    const texts = [date ?? frame.messages.undated, ...(isChain(told) ? [stepOf(row)] : [])]
    const text = sentence ?? `《${headline}》`
    const own = sentence === null && look === 'plain' ? 'faint' : look
    return tableRow([...texts, text], [...columns, ofText(roomBeside(columns, frame.width))], own, frame)
  },
  enter: (state, view, { article, isBody, block, offset }) =>
    toArticle(state, view, { article, block: isBody ? block : 0, offset: isBody ? offset : 0, isBody }),
  explained: (row) => [row.article, stepOf(row), row.sentence ?? row.headline],
}
