// Sets Typst source as PDF. A request on standard input is a line of JSON, {id, length, isArchive}, and so many bytes of source; an
// answer on standard output is a line of JSON, with length, and so many bytes of PDF.
// Arguments: the node_modules folder, then the font files. It opens no connection and reads no other file by itself.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, ...fonts] = process.argv.slice(1);
const { NodeCompiler } = createRequire(modules + '/')('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({
  workspace: '/plimsoll-has-no-workspace',
  fontArgs: [{ fontBlobs: fonts.map(font => readFileSync(font)) }],
});

const plain = text => text.replace(/\\(u\{([0-9a-f]+)\}|.)/gis, (_, escape, code) =>
  code ? String.fromCodePoint(parseInt(code, 16)) : ({ n: '\n', r: '\r', t: '\t', 0: '\0' })[escape] ?? escape);

// The exporter reports as one string in Rust's debug notation.
const exportDiagnostics = text => {
  const found = [...text.matchAll(/severity: (\w+), .*?message: "((?:[^"\\]|\\.)*)"/gs)].map(match => plain(match[2]));
  return found.length ? found : [text];
};

const diagnostics = holder => holder ? compiler.fetchDiagnostics(holder).map(each => String(each.message)) : [];

function set(source, isArchive) {
  const started = performance.now();
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.hasError() || !compiled.result) return { refused: diagnostics(compiled.takeError()) };
  const warnings = diagnostics(compiled.takeWarnings());
  if (warnings.length) return { refused: warnings };
  const laidOut = performance.now();
  let pdf;
  try {
    // One standard can be declared in a file: an archive is looked through as PDF/UA first, and is then declared PDF/A.
    pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    if (isArchive) pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-3a' });
  } catch (error) {
    const refused = exportDiagnostics(String(error.message ?? error));
    const missing = refused.map(message => /the text `"(.*)"` could not be displayed/s.exec(message)).filter(Boolean);
    return { refused, missing: missing.map(match => plain(match[1])) };
  }
  const exported = performance.now();
  return {
    pdf,
    pages: compiled.result.numOfPages,
    compileMilliseconds: laidOut - started,
    exportMilliseconds: exported - laidOut,
  };
}

const incoming = process.stdin[Symbol.asyncIterator]();
let held = Buffer.alloc(0);

async function next() {
  const { value, done } = await incoming.next();
  if (done) process.exit();
  return value;
}

async function line() {
  while (!held.includes('\n')) held = Buffer.concat([held, await next()]);
  const end = held.indexOf('\n');
  const text = held.toString('utf8', 0, end);
  held = held.subarray(end + 1);
  return text;
}

async function words(length) {
  const parts = [held];
  for (let missing = length - held.length; missing > 0; missing -= parts.at(-1).length) parts.push(await next());
  const all = Buffer.concat(parts);
  held = all.subarray(length);
  return all.toString('utf8', 0, length);
}

function write({ pdf, ...answer }) {
  process.stdout.write(JSON.stringify({ ...answer, length: pdf?.length ?? 0 }) + '\n');
  if (pdf) process.stdout.write(pdf);
}

// What was laid out is kept for the next papers, and what those did not use is given back. That takes a tenth of a paper's
// time, so it is done when nobody waits, or when too much is kept.
const mostKept = 600 * 1024 * 1024;
const patience = 100; // milliseconds

async function tidy(following) {
  let timer;
  const idle = new Promise(done => { timer = setTimeout(() => done(true), patience); });
  const isIdle = await Promise.race([following.then(() => false), idle]);
  clearTimeout(timer);
  if (isIdle || process.memoryUsage.rss() > mostKept) compiler.evictCache(2);
}

write({ ready: true });
for (let request = line(); ; ) {
  const { id, length, isArchive } = JSON.parse(await request);
  const source = await words(length);
  let answer;
  try {
    answer = set(source, isArchive);
  } catch (error) {
    answer = { refused: [String(error?.message ?? error)] };
  }
  write({ id, memory: process.memoryUsage.rss(), ...answer });
  request = line();
  await tidy(request);
}
