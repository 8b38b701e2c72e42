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
  const guard = <Asked extends object>(asked: Asked): Asked =>
    new Proxy(asked, {
      get(target, name) {
        const own = Reflect.get(target, name, target) as unknown
        if (name === 'tallies' && own) return guard(own)
        if (typeof own !== 'function') return own
        return (...values: unknown[]) => {
          const answer = own.apply(target, values) as
            | Promise<unknown>
            | AsyncIterable<unknown>
            | object
            | undefined
          // What was not counted beforehand.
          if (answer === undefined) return undefined
          if (Symbol.asyncIterator in answer) return guardedStream(answer, explain)
          // Something that is asked itself.
          if (!(answer instanceof Promise)) return guard(answer)
          return answer.then(
            (value: unknown) => seen(value, name),
            (error: unknown) => {
              throw explain(error)
            },
          )
        }
      },
    })
  return guard(archive)
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
