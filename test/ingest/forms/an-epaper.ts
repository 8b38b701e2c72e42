// Pages of an electronic paper, written after how such sites are laid out.

export interface EpaperArticle {
  kicker?: string
  headline: string
  subhead?: string
  author?: string
  paragraphs: string[]
}

/** How the templates of sites differ. */
export type Template = 'elements' | 'comments' | 'properties' | 'headings' | 'signed'

const properties = ({ kicker = '', headline, subhead = '', author = '' }: EpaperArticle, prefix: string) => {
  const of = (name: string, value: string) => `<${prefix}${name}>${value}</${prefix}${name}>`
  return `<!--enpproperty ${of('date', '2023-04-22 23:59:59.0')}${of('author', author)}${of('title', headline)}${of('subtitle', subhead)}${of('introtitle', kicker)}/enpproperty-->`
}

const paragraphs = (article: EpaperArticle) =>
  article.paragraphs.map((text) => `<P>　　${text}</P>`).join('\n')

const heading = ({ kicker = '', headline, subhead = '' }: EpaperArticle) =>
  `<table><tr><td class="yt">${kicker}</td></tr><tr><td class="bt1"><strong>${headline}</strong></td></tr><tr><td>${subhead}</td></tr></table>`

const BODIES: Record<Template, (article: EpaperArticle) => string> = {
  elements: (article) =>
    `<founder-title>${article.headline}</founder-title><founder-author>${article.author ?? ''}</founder-author>` +
    `<div id=ozoom><founder-content>${paragraphs(article)}</founder-content></div>${properties(article, 'founder-')}`,
  comments: (article) =>
    `${heading(article)}${properties(article, '')}<div><!--enpcontent-->${paragraphs(article)}<!--/enpcontent--></div>`,
  properties: (article) =>
    `${properties(article, '')}<founder-content>${article.paragraphs.map((text) => `　　${text}`).join('<BR/><br>')}</founder-content>`,
  headings: (article) =>
    `<div class="article"><h3>${article.kicker ?? ''}</h3><h1>${article.headline}</h1><h2>${article.subhead ?? ''}</h2>` +
    `<h4>${article.author ?? ''}</h4><div id="ozoom">${paragraphs(article)}</div></div>`,
  signed: (article) =>
    `<div class="article"><h3>${article.kicker ?? ''}</h3><h1>${article.headline}</h1><h2>${article.subhead ?? ''}</h2><h4></h4>` +
    `<div id="ozoom"><p class="sec">${article.author ?? ''}<br>《河东日报》（2023年4月22日 第01版）</p>${paragraphs(article)}</div></div>`,
}

export const contentPage = (article: EpaperArticle, template: Template, charset = 'utf-8') =>
  `<!DOCTYPE html><html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}">
<title>河东日报多媒体数字版</title><script>var a = "<p>不是文章</p>"</script><style>p { color: red }</style></head>
<body><table><tr><td><a id=pageLink href=node_2.htm>第01版：要闻</a></td><td><a id=pageLink href=node_3.htm>第02版：社会</a></td></tr></table>
${BODIES[template](article)}
<p class="copy">版权所有 河东日报社</p></body></html>`

/** A page with the areas of its articles: as an image map, or as a drawing over the picture. */
export const nodePage = (number: number, name: string, files: string[], isDrawn = false) =>
  `<html><head><title>河东日报多媒体数字版</title></head><body>
<td class="bm">第0${number}版：${name}</td>
${
  isDrawn
    ? `<svg>${files.map((file, at) => `<a xlink:href="${file}"><polygon points="0,${at} 9,${at} 9,${at + 1}"/></a>`).join('')}</svg>`
    : `<MAP NAME="pagepicmap">${files.map((file, at) => `<Area coords="5,${at},228,${at},228,207" shape="polygon" href="${file}">`).join('')}</MAP><img src=../1.jpg USEMAP=#pagepicmap>`
}
<ul>${files.map((file) => `<li><a href=${file}>题目</a></li>`).join('')}</ul>
<table><tr><td><a id=pageLink href=node_2.htm>第01版：要闻</a></td><td><a id=pageLink href=node_3.htm>第02版：社会</a></td></tr></table></body></html>`
