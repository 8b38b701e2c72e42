// The build puts this in the place of Ink's own output, which takes every character of a frame apart and puts it
// together again, to lay boxes over each other: three quarters of the time of a key. Here every row is one text that
// begins at the left edge and fills the screen, so that a frame is its rows.

interface Written {
  transformers: ((line: string, index: number) => string)[]
}

export default class Output {
  private readonly rows: string[]

  constructor({ height }: { width: number; height: number }) {
    this.rows = Array<string>(height).fill('')
  }

  write(x: number, y: number, text: string, { transformers }: Written): void {
    if (text === '') return
    if (x !== 0) throw new Error(`a row begins at ${x}: this output knows whole rows only`)
    text.split('\n').forEach((line, index) => {
      if (y + index >= this.rows.length) return
      this.rows[y + index] = transformers.reduce((own, transform) => transform(own, index), line)
    })
  }

  clip(): void {}

  unclip(): void {}

  get(): { output: string; height: number } {
    return { output: this.rows.join('\n'), height: this.rows.length }
  }
}
