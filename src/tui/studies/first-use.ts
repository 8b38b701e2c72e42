import { START } from '../state/place.ts'
import { toArticle } from './leading.ts'
import type { Frame, Study } from './study.ts'
import { ofNumber, ofText, roomBeside, tableRow } from './table-row.ts'

const COLUMNS = [ofText(10), ofNumber(4)]
const columnsIn = ({ width }: Frame) => [...COLUMNS, ofText(roomBeside(COLUMNS, width))]

/** Where something was said or printed, the first time before the others. */
export const firstUse: Study<'firstUse'> = {
  head: (_told, frame) => [tableRow(frame.messages.study.reuseColumns, columnsIn(frame), 'faint', frame)],
  line({ date, share, passages }, look, _told, frame) {
    const texts = [date ?? frame.messages.undated, `${Math.round(100 * share)}%`, passages.join(' … ')]
    return tableRow(texts, columnsIn(frame), look, frame)
  },
  enter: (state, view, { article }) => toArticle(state, view, { article, ...START }),
  explained: ({ article, share, passages }) => [article, `${(100 * share).toFixed(1)}%`, ...passages],
}
