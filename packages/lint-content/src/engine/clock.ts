/** Milliseconds that go by evenly, since the process started; `performance` takes one of them to load. */
export function now(): number {
  return process.uptime() * 1_000;
}
