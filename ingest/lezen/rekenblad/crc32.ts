/** The check sum of zip files (CRC-32, ISO 3309), over bytes as they come. Imports nothing of Node. */
const TABEL = Uint32Array.from({ length: 256 }, (_, byte) => {
  let som = byte;
  for (let bit = 0; bit < 8; bit++) som = som & 1 ? (som >>> 1) ^ 0xedb88320 : som >>> 1;
  return som;
});

export class Crc32 {
  #som = 0xffffffff;

  neem(bytes: Uint8Array): void {
    let som = this.#som;
    for (let i = 0; i < bytes.length; i++) {
      som = (som >>> 8) ^ (TABEL[(som ^ (bytes[i] as number)) & 0xff] as number);
    }
    this.#som = som;
  }

  get waarde(): number {
    return (this.#som ^ 0xffffffff) >>> 0;
  }
}
