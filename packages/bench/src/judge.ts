import { NOISE } from "./compare.ts";

/** One line of the finished table. */
export interface Verdict {
  readonly work: string;
  readonly against: string;
  readonly cost: string;
  readonly limit: number;
  readonly measured: number;
  /** What ours and the peer's cost, in the unit that `cost` names. */
  readonly ours: number;
  readonly peer: number | undefined;
  readonly outcome: "kept" | "missed" | "too noisy";
}

/** Whether a limit was kept; with wall times that spread too far nobody can tell. */
export function judge(measured: number, limit: number, spread: number): Verdict["outcome"] {
  if (spread > NOISE) return "too noisy";
  return measured <= limit ? "kept" : "missed";
}

/** The verdicts as a Markdown table. */
export function formatTable(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ work, against, cost, limit, measured, ours, peer, outcome }) =>
    [work, against, cost, show(limit), show(measured), show(ours), peer === undefined ? "" : show(peer), outcome].join(
      " | ",
    ),
  );
  const head = ["work", "against", "cost", "at most", "measured", "ours", "theirs", "outcome"];
  return [head, head.map(() => "---")]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .concat(lines.map((line) => `| ${line} |`))
    .join("\n");
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

const WIDTH = 720;
const LEFT = 300;
const LONGEST = WIDTH - LEFT - 70;
const BAR = 16;

/** The wall times as a picture for a README: for each row ours and the peer's, the slower one across the whole width. */
export function formatChart(verdicts: readonly Verdict[]): string {
  const rows = verdicts.filter(({ cost, peer }) => cost === "wall" && peer !== undefined);
  const bars = rows.flatMap(({ work, against, ours, peer = ours }, index) => {
    const y = 12 + index * 66;
    const scale = LONGEST / Math.max(ours, peer);
    return [
      `  <text x="8" y="${y + 12}" font-weight="bold">${escape(work)}</text>`,
      formatBar("lint-content, all rules", ours, scale, y + 20, "#2f855a"),
      formatBar(against, peer, scale, y + 40, "#a0aec0"),
    ];
  });
  const height = 12 + rows.length * 66;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#1a202c">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
${bars.join("\n")}
</svg>
`;
}

function formatBar(label: string, seconds: number, scale: number, y: number, fill: string): string {
  const length = seconds * scale;
  return `  <text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${escape(label.slice(0, 46))}</text>
  <rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" fill="${fill}"/>
  <text x="${(LEFT + length + 6).toFixed(1)}" y="${y + 12}">${show(seconds)} s</text>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
