/** A key without regard to case, hyphens and underscores. */
export function simplifyKey(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, "");
}
