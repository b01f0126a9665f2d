// Keeps what V8 has compiled of the command line beside it, as Node 22.8 and later can do for themselves: a start costs
// a quarter less. Where this package may not be written to, or by another Node, everything is compiled anew.
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");

/** The head of a cache file: which source, as the file system knows it, the code was compiled from. */
const HEAD = 64;

const fresh = [];

/** What a module is put into before it is compiled, in bytes. */
const [OPENING, CLOSING] = Module.wrapper.map((part) => Buffer.from(part));

/** As Node compiles a CommonJS module, with the code that an earlier run has left. */
function load(module, file) {
  const directory = path.dirname(file);
  const name = path.join(directory, ".code-cache", `${path.basename(file)}.${process.version}-${process.arch}`);
  const { size, ctimeMs } = fs.statSync(file);
  const head = `${size} ${ctimeMs}`.padEnd(HEAD);
  const source = readWrapped(file, size);
  // A script cannot import: vm's constant that lets it is experimental in Node 20, and warns.
  if (/\bimport\(/.test(source)) {
    require.extensions[".js"](module, file);
    return;
  }
  const script = new Script(source, { filename: file, cachedData: readCode(name, head) });
  if (script.cachedDataRejected !== false) fresh.push({ name, head, script });
  const { exports } = module;
  script.runInThisContext().call(exports, exports, Module.createRequire(file), module, file, directory);
}

/** A module's source with what Node puts around it, in one piece: each page of a copy takes the kernel microseconds. */
function readWrapped(file, size) {
  const bytes = Buffer.allocUnsafeSlow(OPENING.length + size + CLOSING.length);
  OPENING.copy(bytes);
  CLOSING.copy(bytes, OPENING.length + size);
  const descriptor = fs.openSync(file, "r");
  const count = fs.readSync(descriptor, bytes, OPENING.length, size, 0);
  fs.closeSync(descriptor);
  if (count !== size) throw new RangeError(`Unexpected length of ${file}, expected ${size}`);
  return bytes.toString();
}

/** V8 would run damaged code. It is kept twice and compared, in a twentieth of the time that a checksum takes to load. */
function readCode(name, head) {
  try {
    // Read as one: of a smaller block, freed, malloc would learn to give memory back sooner, which makes large runs slower.
    const bytes = fs.readFileSync(name);
    if (bytes.toString("latin1", 0, HEAD) !== head) return undefined;
    const middle = HEAD + (bytes.length - HEAD) / 2;
    const code = bytes.subarray(HEAD, middle);
    return code.equals(bytes.subarray(middle)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** At the end of a run most of what it needs is compiled. */
function keep() {
  try {
    for (const { name, head, script } of fresh) {
      const folder = path.dirname(name);
      fs.accessSync(path.dirname(folder), fs.constants.W_OK);
      fs.mkdirSync(folder, { recursive: true });
      // A thread ends beside its process, and two processes at once.
      const draft = `${name}.${process.pid}.${process.hrtime.bigint()}`;
      const code = script.createCachedData();
      fs.writeFileSync(draft, Buffer.concat([Buffer.from(head, "latin1"), code, code]));
      fs.renameSync(draft, name);
    }
  } catch {
    // The next run compiles again.
  }
}

require.extensions[".cjs"] = load;
process.on("exit", keep);
