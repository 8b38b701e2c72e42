import { expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'

const folder = aFolder()
put(folder, 'made.jsonl', [
  {
    headline: '老水文人的一本账',
    date: '2021-05-06',
    text: '东屏县前水利局局长许望山把四十年的雨量记成了一本账。台下坐着市原财政局局长林知雨。木兰商会前会长安德烈·维恰诺夫寄来了贺信。',
  },
  {
    headline: '石桥村的引水渠',
    date: '2021-06-08',
    text: '过去，石桥村的引水渠一下雨就塌方，水到不了田头。去年秋天重修以后，渠里天天有水。村里的烘干房已于4月建成投用。',
  },
  {
    headline: '北坡林场十年',
    date: '2021-07-09',
    text: '北坡林场的苗木从最初的120亩扩大到现在的860亩，护林站由土窑洞搬到了山口的小楼里，年产树苗也从以往的3万株增加到11万株。县里的园艺队原名春山队，2019年改名为北坡队。忙前忙后的东屏县文化馆馆长何知秋说，林场办了一回展览。',
  },
])
const library = new Library((await openArchive(folder, { folder: aFolder() })).archive, null)
const found = async (draft: string) =>
  (await check({ draft, library, says: messagesIn('zh').draft })).findings
    .filter(({ degree }) => degree !== 'note')
    .map(({ kind, text }) => `${kind}: ${text}`)

it.each([
  // What somebody was, told as if they were it.
  ['东屏县水利局局长许望山记了一本账。', ['outdated-office: 东屏县水利局局长']],
  ['东屏县前水利局局长许望山记了一本账。', []],
  ['东屏县原水利局局长许望山记了一本账。', []],
  ['曾任东屏县水利局局长许望山记了一本账。', []],
  ['商会会长维恰诺夫寄来了贺信。', ['outdated-office: 商会会长']],
  ['商会前会长维恰诺夫寄来了贺信。', []],
  // What was so once, and what is done.
  ['石桥村的引水渠至今一下雨就塌方，水到不了田头。', ['outdated-office: 至今一下雨就塌方']],
  ['石桥村的引水渠过去一下雨就塌方，水到不了田头。', []],
  ['石桥村的烘干房尚未建成投用。', ['outdated-office: 尚未建成投用']],
  ['石桥村的烘干房4月建成投用。', []],
  ['石桥村如今天天有水。', []],
  // What has become another number, or another name.
  ['北坡林场的苗木现有120亩。', ['figure: 120亩']],
  ['北坡林场的苗木现有860亩。', []],
  ['北坡林场的苗木从120亩扩大到860亩。', []],
  ['北坡林场的年产树苗如今是3万株。', ['figure: 3万株']],
  ['北坡林场的护林站如今在土窑洞。', ['outdated-office: 土窑洞']],
  ['北坡林场的护林站以前在土窑洞。', []],
  ['东屏县的园艺队春山队，人数不多。', ['outdated-office: 春山队']],
  ['东屏县的园艺队原名春山队。', []],
  // 忙前忙后 says nothing of the office.
  ['东屏县文化馆馆长何知秋说，北坡林场办了一回展览。', []],
])('what was so once: %s', async (draft, wanted) => expect(await found(draft)).toEqual(wanted))
