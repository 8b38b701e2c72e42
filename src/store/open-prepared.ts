import type { ArchivedArticle } from './archive.ts'
import { guarded } from './guarded.ts'
import { Hindered } from './hindered.ts'
import type { OpenIndex } from './open-archive.ts'
import { SqliteArchive } from './sqlite/archive.ts'
import { hasShape, haveShape } from './sqlite/article-shape.ts'
import { isDamage } from './sqlite/database.ts'
import { openPrepared } from './sqlite/prepared.ts'

/** An index that was made elsewhere: it is asked as it is, and follows no files. */
export async function openPreparedIndex(path: string, folder: string): Promise<OpenIndex> {
  const unfit = () => new Hindered('unfit', path)
  const checked = (found: ArchivedArticle): ArchivedArticle => {
    if (!hasShape(found)) throw unfit()
    const { entities: _, ...own } = Object.getOwnPropertyDescriptors(found)
    return Object.defineProperties({} as ArchivedArticle, {
      ...own,
      entities: {
        configurable: true,
        enumerable: true,
        get: () => {
          const entities = readOr(() => found.entities, unfit)
          if (!haveShape(entities)) throw unfit()
          return entities
        },
      },
    })
  }
  const archive = new SqliteArchive(await openPrepared(path, folder))
  return {
    archive: guarded(archive, { explain: (error) => (isDamage(error) ? unfit() : error), checked }),
    isUnchanged: () => true,
    areAsRead: () => true,
    changes: function* () {},
  }
}

function readOr<Value>(read: () => Value, failure: () => Error): Value {
  try {
    return read()
  } catch (error) {
    throw isDamage(error) ? failure() : error
  }
}
