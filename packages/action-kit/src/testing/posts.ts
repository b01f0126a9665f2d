/** An invented post: front matter, paragraphs, a source. */
export function createPost(title: string, ...body: readonly string[]): string {
  const frontMatter = [`title: ${title}`, 'date: "2025-02-10 16:31:51"', "summary: 城市公园今天开放。"];
  return `---\n${frontMatter.join("\n")}\n---\n\n${body.join("\n\n")}\n\n[park](https://park.example/news)\n`;
}

/** A paragraph that is an image with nothing but a placeholder for its text: one error. */
export function placeholder(name: string): string {
  return `![图片](${name}.jpg)`;
}
