import fc from 'fast-check'
import { anyText } from '../text/any-text.ts'

const pieces = [
  '本报讯（记者 林晓）3月5日，大桥合龙，',
  '新华社北京4月21日电 ',
  '两岸居民出门十分钟就能过河。',
  '（周一平）',
  '何雨 摄',
  '下转3版',
  '上接1版',
  '跨河大桥合龙 两岸可达',
  '一、',
  '责任编辑：何雨',
  '（（（（“““',
  '》》）））””',
  '2023年',
  'The Bridge',
  '，',
  '。',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\0',
  '\u3000\u3000',
]
/** Pages of the right words in the wrong order, with what broken files hold between. */
export const wildPage = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyText }), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''))
