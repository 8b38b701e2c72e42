/** So many answers are kept; a text with more different clusters is not of this world, and begins anew. */
const MOST = 4096

/** A question about something whose answer is kept as long as it is. */
export function rememberedOf<Key extends object, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { answer: Answer }>()
  return (key) => {
    const known = answers.get(key) ?? { answer: ask(key) }
    answers.set(key, known)
    return known.answer
  }
}

/** A question about a text whose answers are remembered, so many at most: it is asked again and again of the same. */
export function remembered<Answer>(ask: (text: string) => Answer, most = MOST): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = ask(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
