/** True where the characters of a text stand in another in their order: 区科协, 区科学技术协会. */
export function isWithin(text: string, longer: string): boolean {
  let at = 0
  for (let place = 0; place < longer.length; place++) if (longer[place] === text[at]) at++
  return at >= text.length
}
