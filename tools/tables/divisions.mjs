import { areaList } from '@vant/area-data'

/** Code and name, a line each: provinces end with 0000, prefectures with 00. */
export function divisionsTable() {
  const names = { ...areaList.province_list, ...areaList.city_list, ...areaList.county_list }
  const value = Object.keys(names)
    .sort()
    .filter((code) => !/^(?:县|市辖区|省直辖县|自治区直辖县.*)$/.test(names[code]))
    .map((code) => code.replace(/(?:00)+$/, '') + names[code])
    .join('\n')
  return {
    constant: 'DIVISIONS',
    comment:
      'Administrative divisions from @vant/area-data: the digits of the code that count, then the name.',
    value,
  }
}
