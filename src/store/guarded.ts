import type { Archive, ArchivedArticle } from './archive.ts'

interface Guard {
  /** What is said in place of what went wrong. */
  explain: (error: unknown) => unknown
  /** An article as it may be handed on. */
  checked?: (article: ArchivedArticle) => ArchivedArticle
}

/** An archive whose failures are told in other words, and whose articles are looked at before they are handed on. */
export function guarded(archive: Archive, { explain, checked = (article) => article }: Guard): Archive {
  const seen = (value: unknown, name: string | symbol): unknown => {
    if (name === 'articles') return (value as ArchivedArticle[]).map(checked)
    return name === 'article' && value ? checked(value as ArchivedArticle) : value
  }
  return new Proxy(archive, {
    get(target, name) {
      const own = Reflect.get(target, name, target) as unknown
      if (typeof own !== 'function') return own
      return (...asked: unknown[]) => {
        const answer = own.apply(target, asked) as Promise<unknown> | AsyncIterable<unknown>
        if (Symbol.asyncIterator in answer) return guardedStream(answer, explain)
        return answer.then(
          (value) => seen(value, name),
          (error: unknown) => {
            throw explain(error)
          },
        )
      }
    },
  })
}

async function* guardedStream(
  stream: AsyncIterable<unknown>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<unknown> {
  try {
    yield* stream
  } catch (error) {
    throw explain(error)
  }
}
