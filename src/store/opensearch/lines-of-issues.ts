import type { Archive } from '../archive.ts'

/** Issues whose order is known at a time: articles come day by day. */
const REMEMBERED = 64

/** Where articles stand among those of their issue. */
export class LinesOfIssues {
  private readonly known = new Map<string, Map<string, number>>()

  constructor(private readonly archive: Archive) {}

  async of(issue: string, id: string): Promise<number> {
    let lines = this.known.get(issue)
    if (!lines) {
      lines = new Map((await this.archive.articlesOf(issue)).map((line, index) => [line.id, index]))
      this.known.set(issue, lines)
      if (this.known.size > REMEMBERED) this.known.delete(this.known.keys().next().value!)
    }
    return lines.get(id) ?? 0
  }
}
