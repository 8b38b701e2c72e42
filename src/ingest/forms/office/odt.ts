import { Locked } from '../forms-messages.ts'
import { readXml } from '../recognised/read-xml.ts'
import { textInPackage } from './package.ts'
import { roleOf, type Styled } from './styled.ts'
import { TableRows } from './table-rows.ts'

interface Style {
  parent: string
  isBold: boolean
  isCentred: boolean
}

/** Spaces that stand in a row are counted; no line has more. */
const MOST_SPACES = 80

const ENCRYPTED = /:encryption-data\b/

/** The paragraphs of an OpenDocument text, and then its notes. */
export function readOdt(bytes: Uint8Array): Styled[] {
  if (ENCRYPTED.test(textInPackage(bytes, 'META-INF/manifest.xml') ?? '')) throw new Locked()
  const xml = textInPackage(bytes, 'content.xml')
  if (xml === undefined) throw new Error('content.xml')
  const styles = new Map<string, Style>()
  const table = new TableRows()
  const notes: Styled[] = []
  const open: Styled[] = []
  let style: Style | undefined
  let [unseen, inNote] = [0, 0]
  const isUnseen = (name: string) =>
    name === 'tracked-changes' || name === 'annotation' || name === 'note-citation'
  readXml(xml, {
    open({ name, attributes }) {
      if (isUnseen(name)) unseen++
      if (unseen > 0) return
      const paragraph = open.at(-1)
      if (name === 'note') inNote++
      else if (name === 'table-row') table.openRow()
      else if (name === 'table-cell') table.openCell()
      else if (name === 'style') {
        style = { parent: attributes['parent-style-name'] ?? '', isBold: false, isCentred: false }
        styles.set(attributes['name'] ?? '', style)
      } else if (name === 'text-properties' && style) style.isBold ||= attributes['font-weight'] === 'bold'
      else if (name === 'paragraph-properties' && style)
        style.isCentred ||= attributes['text-align'] === 'center'
      else if (name === 'p' || name === 'h') {
        const own = attributes['style-name'] ?? ''
        const { parent = '', isBold = false, isCentred = false } = styles.get(own) ?? {}
        const named = roleOf(parent || own)
        const role =
          named === 'text' && name === 'h'
            ? attributes['outline-level'] === '1'
              ? 'title'
              : 'heading'
            : named
        open.push({ text: '', role, isBold, isCentred })
      } else if (paragraph && name === 's')
        paragraph.text += ' '.repeat(Math.min(MOST_SPACES, Number(attributes['c']) || 1))
      else if (paragraph && (name === 'tab' || name === 'line-break')) paragraph.text += ' '
    },
    text(text) {
      const paragraph = open.at(-1)
      if (paragraph && unseen === 0) paragraph.text += text
    },
    close(name) {
      if (isUnseen(name)) unseen = Math.max(0, unseen - 1)
      else if (unseen > 0) return
      else if (name === 'style') style = undefined
      else if (name === 'note') inNote = Math.max(0, inNote - 1)
      else if (name === 'table-row') table.closeRow()
      else if (name === 'p' || name === 'h') {
        const paragraph = open.pop()
        if (!paragraph) return
        if (inNote > 0) notes.push({ ...paragraph, role: 'text' })
        else table.add(paragraph)
      }
    },
  })
  return [...table.done, ...notes]
}
