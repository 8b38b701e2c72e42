/** So many answers are kept; a text with more different clusters is not of this world, and begins anew. */
const MOST = 4096

/** A question about a cluster whose answers are remembered: a text has few clusters that are not like one before. */
export function remembered<Answer>(ask: (cluster: string) => Answer): (cluster: string) => Answer {
  const answers = new Map<string, Answer>()
  return (cluster) => {
    const known = answers.get(cluster)
    if (known !== undefined) return known
    const answer = ask(cluster)
    if (answers.size >= MOST) answers.clear()
    answers.set(cluster, answer)
    return answer
  }
}
