/** What a character of an expression may be: [一二], \p{Script=Han}, a dot. V8 itself decides, one code point at a time. */
export class Characters {
  /** What is known already of the code points below 0x10000: 1 for one that fits, 2 for one that does not. */
  private readonly known = new Uint8Array(0x10000)
  private readonly fits: RegExp

  constructor(source: string, flags: string) {
    this.fits = new RegExp(`^${source}$`, flags)
  }

  has(code: number): boolean {
    if (code > 0xffff) return this.fits.test(String.fromCodePoint(code))
    const known = this.known[code]
    if (known) return known === 1
    const does = this.fits.test(String.fromCharCode(code))
    this.known[code] = does ? 1 : 2
    return does
  }
}
