/** Fonts of all Chinese characters take twenty MiB unpacked; pages and pictures that are read at all, less. */
const LARGEST = 48 * 1024 * 1024

/**
 * Refuses buffers that only a file made to do harm asks for: some kilobytes of a PDF may unfold to gigabytes, and its
 * library sets no bound. Heaps have one already; buffers lie beside them.
 */
export function boundBuffers(): void {
  const { Uint8Array: Plain } = globalThis
  globalThis.Uint8Array = new Proxy(Plain, {
    construct(target, given, meant) {
      if (typeof given[0] === 'number' && given[0] > LARGEST) throw new RangeError(`> ${LARGEST >> 20} MiB`)
      return Reflect.construct(target, given, meant === globalThis.Uint8Array ? target : meant)
    },
  })
}
