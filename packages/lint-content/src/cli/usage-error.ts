/** A mistake of whoever typed the command: shown as one sentence, without a stack trace. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
