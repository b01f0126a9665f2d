import type { Language } from "@copydesk/reporters";
import { localize, readLanguage } from "./language.ts";
import type { Localized, Placeholders } from "./language.ts";

/** What an error knows besides its sentence. */
interface ActionErrorOptions extends ErrorOptions {
  /** The reader's language, where more is known than the step's inputs and environment say. */
  readonly language?: Language;
}

/** What a person can mend: bad input, a missing checkout, a refused request. Its message says what was found and what is accepted. */
export class ActionError extends Error {
  override readonly name = "ActionError";

  constructor(sentence: Localized, values: Placeholders = {}, options: ActionErrorOptions = {}) {
    super(localize(sentence, options.language ?? readLanguage(), values), options);
  }
}
