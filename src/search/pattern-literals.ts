import { fold } from '../text/fold.ts'

/**
 * Texts that everything fitting a regular expression must hold, as far as they show: the index is asked for them
 * first. An expression with choices holds nothing for certain.
 *
 * @example patternLiterals('第[一二]届委员会?') // ['届委员']
 */
export function patternLiterals(source: string): string[] {
  if (source.includes('|')) return []
  // Groups, classes and escapes may be anything; what stands before ? * { may be missing.
  const plain = source
    .replace(/\\[pPu]\{[^}]*\}|\\./gu, '\u0000')
    .replace(/\[[^\]]*\]/gu, '\u0000')
    .replace(/[^\u0000](?=[?*{])/gu, '\u0000')
    .replace(/\{[^}]*\}/gu, '\u0000')
  if (/[()]/.test(plain)) return []
  return plain
    .split(/[^\p{Script=Han}a-zA-Z0-9]+/u)
    .map(fold)
    .filter((literal) => [...literal].length > 1)
}
