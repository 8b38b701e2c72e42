import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A regular expression as a tree; `parse-query` has made sure that it can be read. */
export const readPattern = (source: string): AST.Pattern =>
  new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true })

/** True where something in an expression refers to what a group of it took. */
export const hasReferences = (node: AST.Node): boolean => {
  if (node.type === 'Backreference') return true
  if (node.type === 'Quantifier') return hasReferences(node.element)
  if ('alternatives' in node)
    return node.alternatives.some(({ elements }) => elements.some((element) => hasReferences(element)))
  return false
}
