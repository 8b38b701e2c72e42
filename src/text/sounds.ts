/** Characters that foreign names are written with: sounds, not words. */
export const SOUNDS =
  '阿埃艾爱安奥巴白班邦鲍贝本比彼毕宾波博伯勃布查达戴丹当道德登狄迪蒂丁杜顿多厄恩尔法范菲费芬佛弗夫福富盖冈高戈哥格根古哈海汉豪赫黑' +
  '亨胡华怀霍基吉季加贾杰金久居卡凯坎康考柯科克肯库夸奎昆拉莱兰朗劳勒雷黎里理利莉列林琳龙隆卢鲁路吕伦罗洛马玛迈麦曼梅门蒙米密敏明摩' +
  '莫墨默姆木穆拿娜内纳南尼涅宁纽农诺欧帕派潘庞佩彭皮平珀普奇契恰钱乔切琴丘让热日茹瑞若萨塞赛桑瑟森莎沙山尚舍申什圣史施士舒丝斯松' +
  '苏索塔台泰坦汤特滕提廷图托瓦万旺威韦维魏温文翁沃乌武西希锡夏肖歇谢辛欣休修雅亚延扬耶叶伊依易因英雍尤约扎詹哲珍朱兹佐'

/** The dot between the parts of a foreign name, as papers, converters and recognition write it; the first is the usual one. */
export const DOTS = '·•・‧∙⋅･'
