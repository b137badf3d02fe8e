// Reads a PDF from standard input and writes a line of JSON for each page: where its words and its ruled lines are.
// Arguments: the node_modules folder, the most pages. It opens no connection, runs nothing of the PDF, and reads no file but
// the tables of characters that travel with the parser. It is run together with drawn.mjs, which follows it.
import { pathToFileURL } from 'node:url';

const [modules, mostPages] = process.argv.slice(1);
const folder = modules + '/pdfjs-dist/';
const { getDocument, OPS, Util } = await import(pathToFileURL(folder + 'legacy/build/pdf.mjs'));

const say = answer => new Promise(done => process.stdout.write(JSON.stringify(answer) + '\n', done));

const parts = [];
for await (const part of process.stdin) parts.push(part);

let pdf;
try {
  pdf = await getDocument({
    data: new Uint8Array(Buffer.concat(parts)), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false,
    useWorkerFetch: false, enableXfa: false, stopAtErrors: false, maxImageSize: 1, cMapUrl: folder + 'cmaps/', cMapPacked: true,
    standardFontDataUrl: folder + 'standard_fonts/',
  }).promise;
} catch (error) {
  await say({ failure: error?.name ?? 'Error', message: String(error?.message ?? error) });
  process.exit(0);
}

await say({ pages: pdf.numPages });
for (let number = 1; number <= Math.min(pdf.numPages, Number(mostPages)); number++) {
  try {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { rules, images, words } = drawn(await page.getOperatorList(), view.transform, fontsOf(page), { OPS, Util });
    await say({ number, width: Math.round(view.width * 100) / 100, height: Math.round(view.height * 100) / 100, images, rules, items: words });
    page.cleanup();
  } catch (error) {
    await say({ number, failure: error?.name ?? 'Error', message: String(error?.message ?? error) });
  }
}
process.exit(0);

// What of a font places and weighs its signs.
function fontsOf(page) {
  const known = {};
  return name => known[name] ??= (() => {
    try {
      const font = page.commonObjs.get(name);
      return { scale: Math.abs(font.fontMatrix?.[0] || 0.001), vertical: !!font.vertical, bold: /bold|black|heavy|semibold|demi/i.test(font.name ?? '') };
    } catch {
      return { scale: 0.001, vertical: false, bold: false };
    }
  })();
}
