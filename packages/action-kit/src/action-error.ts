/** What a person can mend: bad input, a missing checkout, a refused request. Its message says what was found and what is accepted. */
export class ActionError extends Error {
  override readonly name = "ActionError";
}
