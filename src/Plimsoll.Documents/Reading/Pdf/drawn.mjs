// What a page draws, from its operators in their order: words with the exact room they take, straight lines, pictures.
// The parser's own text content joins what stands near each other, also over the gap between two columns; here a word ends
// at every space.
const MOST_RULES = 20000;
const MOST_WORDS = 200000;
const round = number => Math.round(number * 100) / 100;

// A gap above this share of the type's size parts words; more than the second share backwards does too.
const GAP = 0.11;
const BACK = 0.4;

function drawn({ fnArray, argsArray }, start, fonts, { OPS, Util }) {
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const rules = [], words = [], kept = [], seen = new Set();
  let images = 0, open = null, clips = false;
  let now = { matrix: start, font: null, size: 0, turn: 1, spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, text: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0, clip: null };
  // Whether a text was begun since the last sign, and whether a stretch was: at a place of its own, and not where the last sign ends.
  let placed = false, moved = false;
  // The word before, unless it was drawn a second time.
  let last = null;

  const move = (x, y) => { moved = true; now.x = now.lineX += x; now.y = now.lineY += y; };
  const set = (name, size) => { now.font = fonts(name); now.size = Math.abs(size); now.turn = size < 0 ? -1 : 1; };
  const begin = matrix => { kept.push({ ...now }); if (matrix) now.matrix = Util.transform(now.matrix, matrix); };
  const end = () => { now = kept.pop() ?? now; };

  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at];
    switch (fnArray[at]) {
      case OPS.save: begin(null); break;
      case OPS.restore: case OPS.paintFormXObjectEnd: case OPS.endAnnotation: end(); break;
      case OPS.transform: now.matrix = Util.transform(now.matrix, args); break;
      case OPS.paintFormXObjectBegin: begin(args?.[0]); break;
      case OPS.beginAnnotation: begin(null); now.matrix = Util.transform(Util.transform(start, args[2]), args[3]); break;
      case OPS.paintImageXObject: case OPS.paintInlineImageXObject: case OPS.paintImageMaskXObject: images++; break;
      case OPS.constructPath: path(args, now.matrix); break;
      case OPS.clip: case OPS.eoClip: clips = true; break;
      case OPS.beginText: placed = moved = true; now.text = [1, 0, 0, 1, 0, 0]; now.x = now.y = now.lineX = now.lineY = 0; break;
      case OPS.setFont: set(args[0], args[1]); break;
      case OPS.setGState: for (const [key, value] of args[0] ?? []) if (key === 'Font') set(value[0], value[1]); break;
      case OPS.setCharSpacing: now.spacing = args[0]; break;
      case OPS.setWordSpacing: now.wordSpacing = args[0]; break;
      case OPS.setHScale: now.scale = args[0] / 100; break;
      case OPS.setLeading: now.leading = -args[0]; break;
      case OPS.setTextRise: now.rise = args[0]; break;
      case OPS.setTextMatrix: moved = true; now.text = args[0]?.length === 6 ? args[0] : args; now.x = now.y = now.lineX = now.lineY = 0; break;
      case OPS.moveText: move(args[0], args[1]); break;
      case OPS.setLeadingMoveText: now.leading = args[1]; move(args[0], args[1]); break;
      case OPS.nextLine: move(0, now.leading); break;
      case OPS.showText: show(args[0] ?? []); break;
    }
  }
  close(false);
  return { rules, images, words };

  // As the parser's own drawing moves on from glyph to glyph.
  function show(glyphs) {
    const { font, size, turn } = now;
    if (!font || !size || !Array.isArray(glyphs)) return;
    const matrix = Util.transform(now.matrix, now.text);
    const along = [matrix[0] * turn, matrix[1] * turn], length = Math.hypot(along[0], along[1]);
    const type = size * Math.hypot(matrix[2], matrix[3]);
    if (!length || !Number.isFinite(length) || !Number.isFinite(type)) return;
    const angle = (Math.round(Math.atan2(along[1], along[0]) * 180 / Math.PI) + 360) % 360;
    const scale = now.scale * turn;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x += (font.vertical ? 1 : -1) * glyph * size / 1000;
        continue;
      }
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? now.wordSpacing : 0) + now.spacing;
      const advance = glyph.width * size * font.scale;
      const from = font.vertical ? point(matrix, now.x, now.y - x) : point(matrix, now.x + x * scale, now.y + now.rise);
      put(glyph.unicode ?? '', from, font.vertical ? type : Math.abs(advance * scale) * length, type, angle, along, length, font.bold, (font.vertical ? 1 : spacing * scale * length));
      x += font.vertical ? type : advance + spacing * turn;
    }
    if (font.vertical) now.y -= x;
    else now.x += x * scale;
  }

  function put(sign, [x, y], width, type, angle, along, length, bold, spacing) {
    const text = sign.normalize('NFC').replace(/[\uFB00-\uFB06]/g, ligature => ligature.normalize('NFKC'));
    if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(width)) return;
    if (text.trim() === '') {
      if (text) close(true);
      return;
    }
    if (open) {
      const [dx, dy] = [x - open.endX, y - open.endY];
      const gap = (dx * along[0] + dy * along[1]) / length, off = Math.abs(dx * along[1] - dy * along[0]) / length;
      if (open.angle !== angle || Math.abs(open.type - type) > 0.2 * type || gap - open.spacing > GAP * type || gap < -BACK * type || off > 0.1 * type) close(false);
    }
    // Where a stretch of text begins within a word, two words of neighbouring columns may touch.
    if (open && placed && angle === 0 && open.seams.length < 8) open.seams.push([open.text.length, round(x), round(open.endX)]);
    if (!open && !moved && last) last[7] |= 2;
    placed = moved = false;
    open ??= { text: '', x, y, type, angle, bold, width: 0, seams: [], clip: now.clip };
    open.text += text;
    open.spacing = Math.max(0, spacing);
    [open.endX, open.endY] = [x + along[0] / length * width, y + along[1] / length * width];
    open.width = ((open.endX - open.x) * along[0] + (open.endY - open.y) * along[1]) / length;
  }

  // [text, x, y of the baseline, width along it, size, angle in degrees, bold, 1 where a space follows and 2 where the next
  // word goes on in the same stretch, or their sum], and where there are any: the places at which a stretch of text begins
  // in it, as [signs before, x, where the part before ends]; the box that cuts off some of its height, as [left, top, right,
  // bottom]. Words are drawn twice at one place to look bold, or with a shadow.
  function close(space) {
    const word = open;
    open = null;
    if (!word) {
      if (space && words.length) words[words.length - 1][7] |= 1;
      return;
    }
    last = null;
    if (words.length === MOST_WORDS) return;
    const [column, line] = [Math.round(word.x / 1.5), Math.round(word.y / 1.5)];
    for (const dx of [0, -1, 1]) for (const dy of [0, -1, 1]) if (seen.has(`${column + dx} ${line + dy} ${word.text}`)) return;
    seen.add(`${column} ${line} ${word.text}`);
    words.push(last = [word.text, round(word.x), round(word.y), round(word.width), round(word.type), word.angle, word.bold ? 1 : 0, space ? 1 : 0, ...(word.seams.length || hidden(word) ? [word.seams, hidden(word) ? word.clip.map(round) : null] : [])]);
  }

  // Whether more than a quarter of an upright word's height is cut off.
  function hidden({ y, type, angle, clip }) {
    return clip && angle === 0 && Math.min(clip[3], y + 0.2 * type) - Math.max(clip[1], y - 0.8 * type) < 0.75 * type;
  }

  function point(m, x, y) {
    return [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
  }

  // Straight lines along the page, [x1, y1, x2, y2]: strokes, the edges of stroked boxes, and boxes so thin that they are lines.
  function path([paint, [data]], matrix) {
    const cuts = clips;
    clips = false;
    if (!data || !(cuts || strokes.has(paint) || fills.has(paint))) return;
    let points = [], all = [];
    for (let at = 0; at < data.length;) {
      const step = data[at++];
      if (step === 4) {
        if (points.length) points.push(points[0]);
        continue;
      }
      if (step === 0) {
        piece(points, paint);
        all.push(...points.slice(0, 64));
        points = [];
      }
      at += step === 2 ? 4 : step === 3 ? 2 : 0;
      points.push(point(matrix, data[at++], data[at++]));
    }
    piece(points, paint);
    if (cuts) cut([...all.slice(0, 4096), ...points.slice(0, 64)]);
  }

  // What is drawn from here on shows within these points alone.
  function cut(points) {
    if (!points.length) return;
    const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if (!box.every(Number.isFinite)) return;
    now.clip = now.clip ? [Math.max(now.clip[0], box[0]), Math.max(now.clip[1], box[1]), Math.min(now.clip[2], box[2]), Math.min(now.clip[3], box[3])] : box;
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
