import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { fieldOf } from '../../entities/gather.ts'
import { textsOf } from '../../entities/piece.ts'
import type { Article } from '../../model/article.ts'
import type { Entity, Mention } from '../../model/entity.ts'
import { DamagedContent } from './damage.ts'

/** What is kept of an article as a whole. */
export interface Content {
  article: Article
  entities: Entity[]
}

/** A mention as numbers: which text, from where, how long; its characters are in the text. */
type PlacedMention = [text: number, start: number, length: number, title?: string]
type PlacedEntity = Omit<Entity, 'mentions'> & { at: PlacedMention[] }

/** Two bytes a character: Chinese takes three in UTF-8, packs 6 % worse and is read half as fast. */
const ENCODING = 'utf16le'

/**
 * What articles have in common, for zlib to refer to: a short text packed alone has no time to learn it. With this an
 * article takes a third less room.
 */
const COMMON = Buffer.from(
  '},{"kind":"work","workKind":"document","name":"","kind":"practice","steps":["","by":"","within":"","about":true,"upTo":' +
    '","titles":["市长","书记","主任","副主席"],"at":[[1,2,3,"局长"]]},{"kind":"org","name":"市人大常委会","within":"","key":"|个","value":"","unit":"万元","number":,"of":"' +
    '"kind":"photo","kind":"notice"],"jump":"下转版","dateline":"新华社电","eventDate":"20","type":"crosshead","type":"caption","type":"credit","type":"source",' +
    '发展建设工作经济社会全市人民政府企业项目服务群众管理农村城市记者通讯员同志会议要求进行开展加强提高推进实施这个我们一个他们已经可以没有中国国家' +
    '{"id":".jsonl:","kind":"article","page":1,"kicker":[],"headline":"","headlineFrom":"inferred","headlineFrom":"print","subhead":[],"labels":[],' +
    '"bylines":[{"name":"","role":"记者"}],"dateline":null,"eventDate":null,"jump":null,"continues":null,"continuedBy":null,"body":[{"type":"p","text":"","lines":[[1,1]],"origin":[0,1,0]},{"type":"p","text":"' +
    '。","lines":[[10,12]],"origin":[0,10,0]}],"source":{"file":"20-01-01-01.txt","lines":[[1,1]]},"confidence":{"value":1,"doubts":["noHeadline"]}}\n[{"kind":"person","name":"","titles":[],"at":[[0,1,3]]},{"kind":"place","name":"县","at":[[1,2,3]]},{"kind":"figure","name":"","key":"|个","value":"","unit":"","number":10,"of":"","at":[[0,1,2]]}',
  ENCODING,
)
const LEVEL = 5

export function packContent({ article, entities }: Content): Uint8Array {
  const texts = article.body.length
  const placed = entities.map(({ mentions, key, ...own }) => ({
    ...own,
    ...(key !== own.name && { key }),
    at: mentions.map(({ field, block, start, end, title }) => [
      field === 'body' ? block : texts + block,
      ...[start, end - start],
      ...(title ? [title] : []),
    ]),
  }))
  // Two lines: who asks for the text alone need not read who is in it.
  const lines = `${JSON.stringify(article)}\n${JSON.stringify(placed)}`
  const packed = deflateRawSync(Buffer.from(lines, ENCODING), { level: LEVEL, dictionary: COMMON })
  // zlib gives a view of 16 KB, all of which would be kept and sent from thread to thread.
  return new Uint8Array(packed)
}

export function unpackContent(blob: Uint8Array): Content {
  const [first, second] = undamaged(() =>
    inflateRawSync(blob, { dictionary: COMMON }).toString(ENCODING).split('\n'),
  ) as [string, string]
  const article = undamaged(() => JSON.parse(first) as Article)
  let entities: Entity[] | undefined
  return {
    article,
    get entities() {
      entities ??= undamaged(() => placedIn(article, JSON.parse(second)))
      return entities
    },
  }
}

function undamaged<Value>(unpack: () => Value): Value {
  try {
    return unpack()
  } catch (error) {
    throw new DamagedContent((error as Error).message)
  }
}

function placedIn(article: Article, packed: (Omit<PlacedEntity, 'key'> & { key?: string })[]): Entity[] {
  const texts = textsOf(article)
  const blocks = article.body.length
  return packed.map(({ at, key, ...own }) => ({
    ...own,
    key: key ?? own.name,
    mentions: at.map(([text, start, length, title]): Mention => {
      const end = start + length
      return {
        ...fieldOf(text, blocks),
        start,
        end,
        text: slice(texts[text]!, start, end),
        ...(title && { title }),
      }
    }),
  }))
}

/** A part of a text counted in code points. */
const slice = (text: string, start: number, end: number) =>
  /[\ud800-\udfff]/.test(text) ? [...text].slice(start, end).join('') : text.slice(start, end)
