/** Front matter, comments, fenced code, the addresses of links, marks of footnotes, tags. */
const HIDDEN = [
  /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/g,
  /<!--[\s\S]*?(?:-->|$)/g,
  /^(```|~~~)[^\n]*\n[\s\S]*?(?:\n\1[^\n]*|$(?![\s\S]))/gm,
  /!?\[(?=[^[\]\n]{0,500}\]\()/g,
  /\]\([^()\n]{0,2000}\)/g,
  /https?:\/\/[!-~]{1,2000}/g,
  /\[\^[^\]\s]{1,40}\]/g,
  /<\/?[a-zA-Z][^<>\n]{0,500}>/g,
]

/** 1 for each code unit of a draft that its readers do not see. */
export function hiddenIn(draft: string): Uint8Array {
  const hidden = new Uint8Array(draft.length)
  for (const pattern of HIDDEN)
    for (const match of draft.matchAll(pattern)) hidden.fill(1, match.index, match.index + match[0].length)
  return hidden
}
