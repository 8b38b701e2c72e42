import type { Entry } from '../../collect/collections/entry.ts'
import type { StudyRows } from '../../desk/studies.ts'
import { saying } from '../state/change.ts'
import { START } from '../state/place.ts'
import { toArticle } from './leading.ts'
import type { Study } from './study.ts'
import { switched } from './switched.ts'
import { ofNumber, ofText, roomBeside, tableRow } from './table-row.ts'

type Row = StudyRows['collection']
export const isEntry = (row: Row): row is Entry => 'id' in row

const COLUMNS = [ofText(10)]
const SUMS = [ofText(40), ofNumber(8)]

/** The paragraph that an entry is of. */
const PARAGRAPH = /#(\d+)$/

const tagsOf = ({ tags }: Entry): string => tags.map((tag) => `#${tag.replace(/\s+/g, ' ')}`).join(' ')

/** What is in a collection with its notes and tags, or which collections there are. */
export const collection: Study<'collection'> = {
  head: () => [],
  line(row, look, _told, frame) {
    if (!isEntry(row)) return tableRow([row.name, String(row.entries)], SUMS, look, frame)
    const { date, headline, text, note } = row
    const said = [
      tagsOf(row),
      note === '' ? '' : frame.messages.aside(note.replaceAll('\n', ' ')).trim(),
      headline,
    ]
    const own = text === '' || text === headline ? said : [...said, text]
    const whole = own.filter((part) => part !== '').join(' ')
    const room = ofText(roomBeside(COLUMNS, frame.width))
    return tableRow([date ?? frame.messages.undated, whole], [...COLUMNS, room], look, frame)
  },
  enter(state, view, row) {
    if (!isEntry(row)) return switched(state, view, 'collection', row.name)
    const { article, headline, id, kind } = row
    if (article === '') return saying(state, 'noPeriod')
    const [, paragraph] = (kind === 'paragraph' && PARAGRAPH.exec(id)) || []
    if (paragraph === undefined) return toArticle(state, view, { article, headline, ...START })
    return toArticle(state, view, {
      article,
      headline,
      block: Number(paragraph) - 1,
      offset: 0,
      isBody: true,
    })
  },
  explained(row) {
    if (!isEntry(row)) return [row.name]
    return [row.citation, row.text, row.note, tagsOf(row), row.id].filter((part) => part !== '')
  },
}
