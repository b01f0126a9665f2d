/** Ctrl-C: the command ends with 130, as shells expect, once what it was writing is whole. */
class Interruption extends Error {
  override readonly name = "Interruption";
}

/** Does `work`, whose signal aborts at Ctrl-C with an {@link Interruption}; a second Ctrl-C ends the process at once. */
export async function withInterruption<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort(new Interruption());
  process.once("SIGINT", interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", interrupt);
  }
}
