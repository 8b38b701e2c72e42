/** True where the characters of a text stand in another in their order: 区科协, 区科学技术协会. */
export function isWithin(text: string, longer: string): boolean {
  let at = 0
  for (const character of longer) if (character === text[at]) at++
  return at >= text.length
}
