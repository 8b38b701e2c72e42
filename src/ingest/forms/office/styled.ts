/** A paragraph of a document with what its style says it is. */
export interface Styled {
  text: string
  role: 'title' | 'subtitle' | 'heading' | 'caption' | 'text'
  isBold: boolean
  isCentred: boolean
}

/** Styles by their names, as programs in several languages have them. */
const ROLES: [RegExp, Styled['role']][] = [
  [/^(?:title|标题$|文章标题|a5$)/i, 'title'],
  [/^(?:subtitle|副标题)/i, 'subtitle'],
  [/^(?:heading|标题)[\s_-]*(?:20_)?1$/i, 'title'],
  [/^(?:heading|标题)/i, 'heading'],
  [/^(?:caption|题注|图注|illustration)/i, 'caption'],
]

export const roleOf = (style: string): Styled['role'] =>
  ROLES.find(([name]) => name.test(style))?.[1] ?? 'text'
