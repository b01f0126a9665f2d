/** A name with each byte that is no UTF-8 as `\xNN`. */
export function showBytes(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\xff]+/g, (text) => {
    const run = Buffer.from(text, "latin1");
    const decoded = run.toString("utf8");
    if (Buffer.from(decoded).equals(run)) return decoded;
    return [...run].map((byte) => `\\x${byte.toString(16).toUpperCase()}`).join("");
  });
}
