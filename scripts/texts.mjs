// Collects every text that pages say, out of the sources: T["…"], T[$"… {value} …"], T[n, $"one", $"several"], T["…", "context"],
// T.Html($"…"), what is wrong with a field (RuleBroken), and what checks and readings find (Finding, SourceNote). The build puts the list into the program, where `plimsoll texts`
// makes a translator's file of it.   node scripts/texts.mjs OUT FOLDER…
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const callees = [
  { find: /\bT\s*\[/g, from: args => ofText(args) },
  { find: /\bT\s*\.\s*Html\s*\(/g, from: args => args.slice(0, 1).flatMap(a => a.literals.map(plain)) },
  { find: /(?:\bnew\s+RuleBroken(?:Exception)?|\b(?:broken|wrong)\.Add\(new)\s*\(/g, from: args => args.slice(1, 2).flatMap(sentence) },
  { find: /\b(?:MustSay|Because|LetterNotSentException)\s*\(/g, from: args => args.flatMap(a => a.literals.map(plain)) },
  { find: /\bSentence\?? \w+\([^)]*\)\s*\{/g, from: (_, text, start) => returned(text, start).map(plain) },
  { find: /=>\s*new\(\s*(?=to,)/g, from: args => args.slice(1, 3).flatMap(a => a.literals.map(plain)) },
  { find: /\bnew\("[a-z0-9-]+",\s*(?:Error|Warning|Note),\s*/g, from: args => args.slice(0, 2).flatMap(a => a.literals.map(plain)) },
  { find: /(?:\bnew(?:\s+Finding)?|\b[fF]indings\.Add)\(\s*"[a-z0-9-]+",\s*(?!Error\b|Warning\b|Note\b)/g, from: args => sentence(args[0]) },
  { find: /\bOf\(\s*"[a-z0-9-]+",\s*pair,\s*name\s*=>\s*/g, from: args => sentence(args[0]) },
  { find: /\bSentence\s*\.\s*Counted\s*\(/g, from: args => ofText(args) },
  { find: /\((?:Sentence|FormattableString)\)\s*(?=\$?")/g, from: (_, text, start) => [plain(literalAt(text, start))] },
  { find: /\bnew\(\s*SourceNoteKind\.\w+,\s*/g, from: args => sentence(args[0]) },
  { find: /\bAddNote\(\s*SourceNoteKind\.\w+,\s*(?=\$")/g, from: args => sentence(args[0]) },
  { find: /\b(?:SourceNote\.Counted|AddNote|Note)\(\s*SourceNoteKind\.\w+,\s*(?=\w)/g, from: args => ofText(args) },
  { find: /\bNote\([^;"]*?\bSourceUse\.\w+,\s*(?=")/g, from: (_, text, start) => [plain(literalAt(text, start))] },
  { find: /\bnew(?: ReadRow)?\([^;"]*?\bRowUse\.\w+,\s*(?=")/g, from: (_, text, start) => [plain(literalAt(text, start))] },
  { find: /\bconst string Why = (?=")/g, from: (_, text, start) => [plain(literalAt(text, start))] },
  { find: /\bNote\(\s*\w+,\s*SourceNoteKind\.\w+,/g, from: args => ofText([{ literals: [] }, ...args]) }
]

const lost = new Set()

/** A sentence that keeps its values apart: where one is chosen of several, each says so itself, as a choice of strings is a string. */
function sentence (arg) {
  for (const literal of arg.literals) {
    if (literal.places.length && arg.literals.length > 1 && !literal.isCast) lost.add(literal.key)
  }
  return arg.literals.map(plain)
}

const plain = literal => ({ key: literal.key, places: literal.places })

function ofText (args) {
  const [first, second, third] = args
  if (third) {
    const one = second.literals[0]
    return third.literals.map(l => ({ key: l.key, places: l.places, one: one?.key }))
  }
  if (second?.literals.length) return first.literals.map(l => ({ key: `${l.key}|${second.literals[0].key}`, places: l.places }))
  return first.literals.map(plain)
}

/** The arguments from after an opening bracket to its end, each with the string literals that it may be. */
function argumentsFrom (text, start) {
  const args = [{ literals: [] }]
  let depth = 0
  let inCall = 0 // the depth from which literals belong to some other call, not to a choice in brackets
  for (let i = start; i < text.length; i++) {
    const c = text[i]
    const literal = literalAt(text, i)
    if (literal) {
      if (inCall === 0) args.at(-1).literals.push(literal)
      i = literal.end - 1
    } else if (c === "'" && /^'(\\.[^']*|[^'\\])'/.test(text.slice(i, i + 10))) {
      i += /^'(\\.[^']*|[^'\\])'/.exec(text.slice(i, i + 10))[0].length - 1
    } else if (text.startsWith('//', i) && text[i - 1] !== ':') {
      i = text.indexOf('\n', i)
    } else if ('([{'.includes(c)) {
      depth++
      if (inCall === 0 && (c === '[' || (c === '(' && /[\w\])>]/.test(text[i - 1])))) inCall = depth
    } else if (')]}'.includes(c)) {
      if (depth === inCall) inCall = 0
      if (depth-- === 0) break
    } else if (c === ',' && depth === 0) args.push({ literals: [] })
  }
  return args
}

/** What a method returns as it stands, from after the opening brace of its body. */
function returned (text, start) {
  const end = endOfHole(text, start)
  return [...text.slice(start, end).matchAll(/\breturn (?=\$?")/g)].map(m => literalAt(text, start + m.index + m[0].length))
}

/** A C# string literal at a position: plain, verbatim, raw or interpolated. */
function literalAt (text, at) {
  const opening = /^(\$*@?\$*)("{3,}|")/.exec(text.slice(at, at + 16))
  if (!opening) return null
  const [, marks, quotes] = opening
  const dollars = marks.split('$').length - 1
  const isVerbatim = marks.includes('@')
  const isRaw = quotes.length >= 3
  if (quotes === '"' && text.slice(at + marks.length, at + marks.length + 2) === '""' && !isVerbatim) return { key: '', places: [], end: at + marks.length + 2 }
  let key = ''
  const places = []
  let i = at + marks.length + quotes.length
  while (i < text.length) {
    if (text.startsWith(quotes, i)) {
      if (!isRaw && isVerbatim && text[i + 1] === '"') { key += '"'; i += 2; continue }
      return { key: isRaw ? unindented(key) : key, places, end: i + quotes.length, isCast: /\((?:Sentence|FormattableString)\)\s*$/.test(text.slice(Math.max(0, at - 24), at)) }
    }
    if (!isRaw && !isVerbatim && text[i] === '\\') {
      const code = /^\\u([0-9a-fA-F]{4})/.exec(text.slice(i, i + 6))
      key += code ? String.fromCharCode(parseInt(code[1], 16)) : { n: '\n', t: '\t' }[text[i + 1]] ?? text[i + 1]
      i += code ? 6 : 2
    } else if (dollars && text[i] === '{' && text[i + 1] === '{') {
      key += '{{'; i += 2
    } else if (dollars && text[i] === '{') {
      const end = endOfHole(text, i + 1)
      key += `{${places.length}}`
      places.push(text.slice(i + 1, end).replace(/\s+/g, ' ').trim())
      i = end + 1
    } else if (text[i] === '{' || text[i] === '}') {
      key += text[i] + text[i]
      i += dollars ? 2 : 1
    } else key += text[i++]
  }
  return null
}

/** A raw string of several lines stands without its first and last line break, and as far left as its closing quotes. */
function unindented (raw) {
  const lines = raw.split(/\r?\n/)
  if (lines.length < 3) return raw
  const indent = lines.pop().length
  return lines.slice(1).map(line => line.slice(indent)).join('\n')
}

function endOfHole (text, start) {
  let depth = 0
  for (let i = start; i < text.length; i++) {
    const literal = literalAt(text, i)
    if (literal) i = literal.end - 1
    else if ('([{'.includes(text[i])) depth++
    else if (text[i] === '}' && depth === 0) return i
    else if (')]}'.includes(text[i])) depth--
  }
  return text.length
}

function * sources (folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() && !['bin', 'obj', 'wwwroot'].includes(entry.name)) yield * sources(join(folder, entry.name))
    else if (/\.(cs|cshtml)$/.test(entry.name)) yield join(folder, entry.name)
  }
}

const [out, ...folders] = process.argv.slice(2)
const found = new Map()
for (const folder of folders) {
  for (const file of sources(folder)) {
    const text = readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, line => ' '.repeat(line.length))
    for (const { find, from } of callees) {
      for (const match of text.matchAll(find)) {
        for (const { key, places, one } of from(argumentsFrom(text, match.index + match[0].length), text, match.index + match[0].length)) {
          if (!/\p{L}/u.test(key.replace(/\{\d+\}/g, ''))) continue
          const known = found.get(key) ?? { key, places, files: [] }
          if (one) known.one = one
          const name = relative(join(folder, '..'), file)
          if (!known.files.includes(name)) known.files.push(name)
          found.set(key, known)
        }
      }
    }
  }
}
for (const key of lost) console.error(`error: “${key}” is one of several sentences and loses its values as a choice of strings: write (Sentence)$"…"`)
if (lost.size) process.exit(1)
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, JSON.stringify([...found.values()], null, 1) + '\n')
