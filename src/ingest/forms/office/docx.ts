import { readXml } from '../recognised/read-xml.ts'
import { textInPackage } from './package.ts'
import { roleOf, type Styled } from './styled.ts'
import { TableRows } from './table-rows.ts'

/** The names of styles, which a paragraph names by number. */
function stylesIn(xml: string): Map<string, string> {
  const names = new Map<string, string>()
  let id = ''
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'style') id = attributes['styleId'] ?? ''
      else if (name === 'name' && id !== '') names.set(id, attributes['val'] ?? '')
    },
    text() {},
    close(name) {
      if (name === 'style') id = ''
    },
  })
  return names
}

const isOn = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'none'

interface OpenParagraph extends Styled {
  bold: number
}

/** What stands below the text or behind it, in files of its own. */
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml']

/** The paragraphs of a Word document and then its notes; what was struck out by a reviser is left out. */
export function readDocx(bytes: Uint8Array): Styled[] {
  const xml = textInPackage(bytes, 'word/document.xml')
  if (xml === undefined) throw new Error('word/document.xml')
  const names = stylesIn(textInPackage(bytes, 'word/styles.xml') ?? '<styles/>')
  const notes = NOTES.flatMap((name) => paragraphsOf(textInPackage(bytes, name) ?? '<notes/>', names))
  return [...paragraphsOf(xml, names), ...notes.map((own) => ({ ...own, role: 'text' as const }))]
}

function paragraphsOf(xml: string, names: Map<string, string>): Styled[] {
  const table = new TableRows()
  const open: OpenParagraph[] = []
  let [isBold, inText, unseen] = [false, false, 0]
  readXml(xml, {
    open({ name, attributes }) {
      const paragraph = open.at(-1)
      // What is drawn for programs that know no better is said twice.
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') unseen++
      if (unseen > 0) return
      if (name === 'tr') table.openRow()
      else if (name === 'tc') table.openCell()
      else if (name === 'p') open.push({ text: '', role: 'text', isBold: false, isCentred: false, bold: 0 })
      else if (!paragraph) return
      else if (name === 'pStyle') {
        const style = attributes['val'] ?? ''
        paragraph.role = roleOf(names.get(style) ?? style)
      } else if (name === 'jc') paragraph.isCentred = attributes['val'] === 'center'
      else if (name === 'r') isBold = false
      else if (name === 'b') isBold = isOn(attributes['val'])
      else if (name === 't') inText = true
      else if (name === 'tab' || name === 'br' || name === 'cr') paragraph.text += ' '
    },
    text(text) {
      const paragraph = open.at(-1)
      if (!inText || unseen > 0 || !paragraph) return
      paragraph.text += text
      if (isBold) paragraph.bold += text.length
    },
    close(name) {
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') unseen = Math.max(0, unseen - 1)
      if (unseen > 0) return
      if (name === 't') inText = false
      else if (name === 'tr') table.closeRow()
      else if (name === 'p') {
        const paragraph = open.pop()
        if (paragraph) table.add({ ...paragraph, isBold: paragraph.bold > paragraph.text.length / 2 })
      }
    },
  })
  return table.done
}
