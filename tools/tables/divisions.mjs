import { areaList } from '@vant/area-data'

const PEOPLES =
  '藏 羌 彝 苗 侗 傣 白 回 土家 布依 哈尼 壮 傈僳 景颇 朝鲜 蒙古 哈萨克 维吾尔 瑶 满 水 畲 黎 佤 拉祜 纳西 独龙 怒 普米 布朗 撒拉 东乡 保安 裕固 土 达斡尔 仫佬 毛南 各 柯尔克孜 仡佬 锡伯 塔吉克'
    .split(' ')
    .join('|')
/** What stands behind the short name. */
const KIND = new RegExp(
  `(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|(?:(?:${PEOPLES})族)*(?:柯尔克孜|蒙古|哈萨克)?自治[州县旗]|地区|林区|特区|新区|[省市县区州盟旗])$`,
)

/** How much of a name is in use as a short one: two of 离石区, none of 岚县. */
function shortLength(name) {
  const { length } = name.replace(KIND, '')
  return length >= 2 && length < name.length ? length : 0
}

/** Code, name and length of the short name, a line each: provinces end with 0000, prefectures with 00. */
export function divisionsTable() {
  const names = { ...areaList.province_list, ...areaList.city_list, ...areaList.county_list }
  const value = Object.keys(names)
    .sort()
    .filter((code) => !/^(?:县|市辖区|省直辖县|自治区直辖县.*)$/.test(names[code]))
    .map((code) => `${code.replace(/(?:00)+$/, '')} ${names[code]} ${shortLength(names[code])}`)
    .join('\n')
  return {
    constant: 'DIVISIONS',
    comment:
      'Administrative divisions from @vant/area-data: the digits of the code that count, the name, the length of the short name.',
    value,
  }
}
