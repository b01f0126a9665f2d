import stringWidth from "string-width";

interface Style {
  readonly color: string;
  readonly bold: boolean;
  readonly underline: boolean;
}

const CELL = { width: 8.4, height: 20, font: 14, wideFont: 16 } as const;
const PADDING = 20;
const BAR = 36;
const PLAIN: Style = { color: "#e6edf3", bold: false, underline: false };
const DIM = "#8b949e";

/** Colours of a dark terminal by SGR code. */
const COLORS: Readonly<Record<number, string>> = {
  30: DIM,
  31: "#ff7b72",
  32: "#7ee787",
  33: "#e3b341",
  34: "#79c0ff",
  35: "#d2a8ff",
  36: "#76e3ea",
  37: "#e6edf3",
  90: DIM,
  91: "#ff7b72",
  92: "#7ee787",
  93: "#e3b341",
  94: "#79c0ff",
  95: "#d2a8ff",
  96: "#76e3ea",
  97: "#ffffff",
};

/** A picture of a terminal, as SVG: `output` is what a command printed, ANSI colours included. */
export function renderTerminal(title: string, output: string): string {
  const lines = output.replace(/\n+$/, "").split("\n").map(readLine);
  const columns = Math.max(...lines.map((line) => line.reduce((sum, { text }) => sum + stringWidth(text), 0)));
  const width = Math.ceil(columns * CELL.width + 2 * PADDING);
  const height = BAR + lines.length * CELL.height + PADDING;
  const rows = lines.flatMap((line, index) => renderLine(line, BAR + (index + 1) * CELL.height));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${CELL.font}" role="img">`,
    `<title>${escape(title)}</title>`,
    `<style>text { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace; white-space: pre }</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...["#ff5f57", "#febc2e", "#28c840"].map(
      (fill, index) => `<circle cx="${PADDING + index * 18}" cy="18" r="5.5" fill="${fill}"/>`,
    ),
    ...rows,
    "</svg>",
  ].join("\n")}\n`;
}

interface Run {
  readonly text: string;
  readonly style: Style;
}

function readLine(line: string): Run[] {
  const runs: Run[] = [];
  let style = PLAIN;
  // oxlint-disable-next-line no-control-regex -- escape sequences are what is read here
  for (const part of line.split(/(\u001B\[[\d;]*m|\u001B\]8;[^\u001B\u0007]*(?:\u001B\\|\u0007))/)) {
    // oxlint-disable-next-line no-control-regex -- the same
    const codes = /^\u001B\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) style = codes.split(";").map(Number).reduce(applyCode, style);
    else if (part && !part.startsWith("\u001B]")) runs.push({ text: part, style });
  }
  return runs;
}

function applyCode(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, color: DIM };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, color: style.color === DIM ? PLAIN.color : style.color };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, color: PLAIN.color };
  return { ...style, color: COLORS[code] ?? style.color };
}

/** One `<text>` for each stretch of equally wide characters, stretched to its cells, so that columns hold in any font. */
function renderLine(runs: readonly Run[], y: number): string[] {
  let column = 0;
  const texts: string[] = [];
  for (const { text, style } of runs) {
    for (const stretch of splitByWidth(text)) {
      const cells = stringWidth(stretch);
      const x = round(PADDING + column * CELL.width);
      column += cells;
      if (stretch.trim() === "") continue;
      const attributes = [
        `x="${x}" y="${y}" fill="${style.color}" textLength="${round(cells * CELL.width)}"`,
        cells > stretch.length ? ` font-size="${CELL.wideFont}"` : "",
        style.bold ? ' font-weight="bold"' : "",
        style.underline ? ' text-decoration="underline"' : "",
      ];
      texts.push(`<text ${attributes.join("")} xml:space="preserve">${escape(stretch)}</text>`);
    }
  }
  return texts;
}

function splitByWidth(text: string): string[] {
  const stretches: string[] = [];
  let last = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const width = stringWidth(segment);
    if (width === last) stretches.push((stretches.pop() ?? "") + segment);
    else stretches.push(segment);
    last = width;
  }
  return stretches;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
