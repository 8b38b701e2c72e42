import { addressOfFile } from '../terminal/links.ts'
import { linkTo } from '../terminal/sequences.ts'
import type { Row } from './row.ts'
import type { Theme } from './theme/theme.ts'

/** A row with its looks in it. Text from files is safe by now: every view makes it so. */
export const painted = (row: Row, theme: Theme): string =>
  row
    .map(({ text, look, file }) => {
      const own = theme[look] === '' ? text : `\x1b[${theme[look]}m${text}\x1b[0m`
      return file && theme.isLinked ? linkTo(addressOfFile(file)) + own + linkTo('') : own
    })
    .join('')
