// Keeps what V8 has compiled of the command line beside it, as Node 22.8 and later can do for themselves: a start costs
// a quarter less. Where this package may not be written to, or by another Node, everything is compiled anew.
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");

/** The head of a cache file: which source, as the file system knows it, the code was compiled from. */
const HEAD = 64;
/** How much is compared at once. */
const PART = 65_536;

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

// Every page of memory that is touched first takes the kernel microseconds, so nothing large is copied.

/** A module's source with what Node puts around it. */
function readWrapped(file, size) {
  const bytes = Buffer.allocUnsafeSlow(OPENING.length + size + CLOSING.length);
  OPENING.copy(bytes);
  withFile(file, (read) => read(bytes, OPENING.length, size, 0));
  CLOSING.copy(bytes, OPENING.length + size);
  return bytes.toString();
}

/** V8 would run damaged code. It is kept twice and compared, in a twentieth of the time that a checksum takes to load. */
function readCode(name, head) {
  try {
    return withFile(name, (read, size) => {
      const part = Buffer.allocUnsafeSlow(PART);
      read(part, 0, HEAD, 0);
      if (part.toString("latin1", 0, HEAD) !== head) return undefined;
      const length = (size - HEAD) / 2;
      const code = Buffer.allocUnsafeSlow(length);
      read(code, 0, length, HEAD);
      for (let at = 0; at < length; at += PART) {
        const end = Math.min(at + PART, length);
        read(part, 0, end - at, HEAD + length + at);
        if (code.compare(part, 0, end - at, at, end) !== 0) return undefined;
      }
      return code;
    });
  } catch {
    return undefined;
  }
}

/** Calls back with what reads a stretch of a file into a buffer, and the file's size. Throws where there are fewer bytes. */
function withFile(file, use) {
  const descriptor = fs.openSync(file, "r");
  try {
    const read = (bytes, offset, length, position) => {
      if (fs.readSync(descriptor, bytes, offset, length, position) !== length) throw new RangeError("Cut off");
    };
    return use(read, fs.fstatSync(descriptor).size);
  } finally {
    fs.closeSync(descriptor);
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
