import { fstatSync, statSync, writeSync } from "node:fs";

/** One of the two streams that a process writes to. */
export interface StandardStream {
  readonly isTerminal: boolean;
  /** Of a terminal. */
  readonly columns: number | undefined;
  readonly write: (output: string | Uint8Array) => void;
  /** Whether all of it has left the process for sure. */
  readonly isWritten: () => boolean;
}

/**
 * Opens standard output or standard error. Node's own stream is for terminals and what takes only so much at once:
 * loading it is a twentieth of a run over one post. `onError` is told of a reader that has gone and of a full disk.
 */
export function openStream(name: "stdout" | "stderr", onError: (error: NodeJS.ErrnoException) => void): StandardStream {
  const descriptor = name === "stdout" ? 1 : 2;
  let stream: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => (stream ??= process[name].on("error", onError));
  if (mayBeTerminal(descriptor)) open();
  return {
    isTerminal: stream?.isTTY ?? false,
    columns: stream?.columns,
    write: (output) => {
      const bytes = Buffer.from(output);
      const rest = stream ? bytes : writeNow(descriptor, bytes, onError);
      if (rest.length > 0) open().write(rest);
    },
    isWritten: () => stream === undefined,
  };
}

/** Writes what can be written at once and returns the rest. */
function writeNow(descriptor: number, output: Buffer, onError: (error: NodeJS.ErrnoException) => void): Buffer {
  let rest = output;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return rest;
    onError(error as NodeJS.ErrnoException);
  }
  return Buffer.alloc(0);
}

/** A file, a pipe, a socket and the null device are none. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync("/dev/null").rdev;
  } catch {
    return true;
  }
}
