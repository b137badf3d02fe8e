// Reads a PDF from standard input and writes a line of JSON for each page: where its words and its ruled lines are.
// Arguments: the node_modules folder, the most pages. It opens no connection, runs nothing of the PDF, and reads no file but
// the tables of characters that travel with the parser.
import { pathToFileURL } from 'node:url';

const [modules, mostPages] = process.argv.slice(1);
const folder = modules + '/pdfjs-dist/';
const { getDocument, OPS, Util } = await import(pathToFileURL(folder + 'legacy/build/pdf.mjs'));

const MOST_RULES = 20000;
const MOST_ITEMS = 200000;
const round = number => Math.round(number * 100) / 100;
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
    const operators = await page.getOperatorList();
    const content = await page.getTextContent({ includeMarkedContent: false });
    const { rules, images } = drawn(operators, view.transform);
    await say({ number, width: round(view.width), height: round(view.height), images, rules, items: words(page, content, view.transform) });
    page.cleanup();
  } catch (error) {
    await say({ number, failure: error?.name ?? 'Error', message: String(error?.message ?? error) });
  }
}
process.exit(0);

// [text, x, y of the baseline, width along it, size, angle in degrees, bold]
function words(page, content, transform) {
  const bold = {};
  const isBold = name => bold[name] ??= (() => {
    try {
      return /bold|black|heavy|semibold|demi/i.test(page.commonObjs.get(name).name ?? '');
    } catch {
      return false;
    }
  })();
  const found = [];
  for (const { str, transform: own, width, fontName } of content.items) {
    if (!str?.trim() || found.length === MOST_ITEMS) continue;
    const [a, b, c, d, x, y] = Util.transform(transform, own);
    const angle = (Math.round(Math.atan2(b, a) * 180 / Math.PI) + 360) % 360;
    found.push([str, round(x), round(y), round(width), round(Math.hypot(c, d)), angle, isBold(fontName) ? 1 : 0]);
  }
  return found;
}

// Straight lines along the page, [x1, y1, x2, y2]: strokes, the edges of stroked boxes, and boxes so thin that they are lines.
function drawn({ fnArray, argsArray }, start) {
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const rules = [];
  let images = 0;
  let now = start;
  const kept = [];
  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at];
    switch (fnArray[at]) {
      case OPS.save: kept.push(now); break;
      case OPS.restore: now = kept.pop() ?? start; break;
      case OPS.transform: now = Util.transform(now, args); break;
      case OPS.paintFormXObjectBegin: kept.push(now); if (args?.[0]) now = Util.transform(now, args[0]); break;
      case OPS.paintFormXObjectEnd: now = kept.pop() ?? start; break;
      case OPS.paintImageXObject: case OPS.paintInlineImageXObject: case OPS.paintImageMaskXObject: images++; break;
      case OPS.constructPath: path(args, now); break;
    }
  }
  return { rules, images };

  function path([paint, [data]], matrix) {
    if (!data || !(strokes.has(paint) || fills.has(paint))) return;
    let points = [];
    for (let at = 0; at < data.length;) {
      const step = data[at++];
      if (step === 4) {
        if (points.length) points.push(points[0]);
        continue;
      }
      if (step === 0) {
        piece(points, paint);
        points = [];
      }
      at += step === 2 ? 4 : step === 3 ? 2 : 0;
      const x = data[at++], y = data[at++];
      points.push([x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]]);
    }
    piece(points, paint);
  }

  function piece(points, paint) {
    if (points.length < 2 || points.length > 64 || rules.length >= MOST_RULES) return;
    const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (![left, right, top, bottom].every(Number.isFinite)) return;
    if (right - left <= 3 || bottom - top <= 3) {
      if (right - left >= bottom - top) rules.push([left, (top + bottom) / 2, right, (top + bottom) / 2].map(round));
      else rules.push([(left + right) / 2, top, (left + right) / 2, bottom].map(round));
      return;
    }
    if (!strokes.has(paint)) return;
    for (let at = 1; at < points.length; at++) {
      const [[x1, y1], [x2, y2]] = [points[at - 1], points[at]];
      if (Math.abs(x1 - x2) <= 1 || Math.abs(y1 - y2) <= 1)
        rules.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)].map(round));
    }
  }
}
