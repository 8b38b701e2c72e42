import type { AST } from '@eslint-community/regexpp'

/**
 * Texts that everything fitting a regular expression must hold, in its order. What may be missing, has choices, or
 * may stand in either case says nothing.
 *
 * @example requiredTexts(readPattern('第[一二]届委员会?')) // ['第', '届委员']
 */
export function requiredTexts({ alternatives }: AST.Pattern): string[] {
  const texts = ['']
  add(alternatives, texts)
  return texts.filter((text) => text !== '' && text.isWellFormed())
}

/** What follows goes on with the last text; an empty one behind it begins another. */
function add(alternatives: AST.Alternative[], texts: string[]): void {
  if (alternatives.length > 1) texts.push('')
  else for (const element of alternatives[0]!.elements) addElement(element, texts)
}

function addElement(element: AST.Element, texts: string[]): void {
  switch (element.type) {
    case 'Character':
      texts[texts.length - 1] += String.fromCodePoint(element.value)
      return
    case 'CapturingGroup':
      add(element.alternatives, texts)
      return
    case 'Group':
      if (element.modifiers) texts.push('')
      else add(element.alternatives, texts)
      return
    case 'Quantifier':
      if (element.min > 0) addElement(element.element, texts)
      if (element.min !== 1 || element.max !== 1) texts.push('')
      return
    case 'Assertion':
      // A place between two characters takes none: what stands on its sides still stands together.
      return
    default:
      texts.push('')
  }
}
