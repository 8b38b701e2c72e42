import { lookOf, RESET_LOOK } from '../terminal/sequences.ts'
import { oneLine } from './one-line.ts'

const STYLES = { head: '1', match: '1;31', dim: '2' }
type Style = keyof typeof STYLES

/** A text with a look of our own, which stays apart from the text until it is printed. */
interface Styled {
  text: string
  style: Style
  /** Where it leads, for terminals that follow links. */
  address?: string
}
export type Piece = string | Styled
export type Line = Piece[]

export const isStyled = (piece: Piece): piece is Styled => typeof piece !== 'string'

export const paint = (style: Style, text: string, address?: string): Styled => ({
  ...{ style, text },
  ...(address !== undefined && { address }),
})

/** What turns a style on and off. */
export const sequencesOf = (style: Style): [on: string, off: string] => [lookOf(STYLES[style]), RESET_LOOK]

const onOneLine = (piece: Piece): Piece =>
  isStyled(piece) ? { ...piece, text: oneLine(piece.text) } : oneLine(piece)

/**
 * A line put together from texts and what is painted; what is put in ends no line.
 *
 * @example line`${paint('head', '标题')}  3版` // [{ style: 'head', text: '标题' }, '  3版']
 */
export const line = (texts: TemplateStringsArray, ...values: (Piece | Line | number | null)[]): Line =>
  texts.flatMap((text, index): Line => {
    const value = values[index]
    const pieces = Array.isArray(value)
      ? value
      : typeof value === 'object' && value !== null
        ? [value]
        : [`${value ?? ''}`]
    return [text, ...pieces.map(onOneLine)].filter((piece) => piece !== '')
  })
