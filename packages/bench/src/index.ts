/** Replaced by the first real export. */
export const placeholder = true;
