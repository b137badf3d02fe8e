// Sets Typst source as PDF. One JSON request a line on standard input, one JSON answer a line on standard output.
// Arguments: the node_modules folder, then the font files. It opens no connection and reads no other file by itself.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

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

function set({ source }) {
  const started = performance.now();
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.hasError() || !compiled.result) return { refused: diagnostics(compiled.takeError()) };
  const warnings = diagnostics(compiled.takeWarnings());
  if (warnings.length) return { refused: warnings };
  const laidOut = performance.now();
  let pdf;
  try {
    pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  } catch (error) {
    const refused = exportDiagnostics(String(error.message ?? error));
    const missing = refused.map(message => /the text `"(.*)"` could not be displayed/s.exec(message)).filter(Boolean);
    return { refused, missing: missing.map(match => plain(match[1])) };
  }
  const exported = performance.now();
  return {
    pdf: pdf.toString('base64'),
    pages: compiled.result.numOfPages,
    compileMilliseconds: laidOut - started,
    exportMilliseconds: exported - laidOut,
  };
}

const write = answer => process.stdout.write(JSON.stringify(answer) + '\n');
write({ ready: true });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = set(request);
  } catch (error) {
    answer = { refused: [String(error?.message ?? error)] };
  }
  compiler.evictCache(5);
  write({ id: request.id, memory: process.memoryUsage.rss(), ...answer });
}
