// Reads QR codes as a camera would, for a test: lines of { rows: ["101…", …] } on standard input, the texts on standard output.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const jsQR = createRequire(import.meta.url)('jsqr')
const scale = 4
const margin = 4

for await (const line of createInterface({ input: process.stdin })) {
  const { rows } = JSON.parse(line)
  const width = (rows.length + 2 * margin) * scale
  const picture = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < rows.length * scale; y++) {
    for (let x = 0; x < rows.length * scale; x++) {
      if (rows[Math.floor(y / scale)][Math.floor(x / scale)] === '1') {
        const at = ((y + margin * scale) * width + x + margin * scale) * 4
        picture[at] = picture[at + 1] = picture[at + 2] = 0
      }
    }
  }
  console.log(JSON.stringify(jsQR(picture, width, width)?.data ?? null))
}
