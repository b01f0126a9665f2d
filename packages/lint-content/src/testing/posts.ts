/** Front matter that nothing is wrong with. */
export const POST = "---\ntitle: Rain\ndate: 2025-03-10\n---\n";
export const CLEAN = { "posts/a.md": `${POST}\n![Umbrellas in the square](a.jpg)\n` };
export const PLACEHOLDER = { "posts/b.md": `${POST}\n![image](b.jpg)\n` };
/** The certain fix of a date that Hugo does not read. */
export const FIXABLE = { "posts/c.md": "---\ntitle: Rain\ndate: 2025/03/10 18:05\n---\n" };
