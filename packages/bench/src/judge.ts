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
const BAR = 18;
const LEFT = 330;

/** The verdicts as a picture: for each what share of its limit was used. */
export function formatChart(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ work, against, cost, limit, measured }, index) => {
    const y = 30 + index * (BAR + 14);
    const share = measured / limit;
    const width = Math.min(share, 1.5) * ((WIDTH - LEFT - 60) / 1.5);
    const label = escape(`${work}: ${against || cost}`.slice(0, 56));
    return `  <text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${label}</text>
  <rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${share <= 1 ? "#2f855a" : "#c53030"}"/>
  <text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 13}">${Math.round(share * 100)} %</text>`;
  });
  const height = 40 + verdicts.length * (BAR + 14);
  const limit = LEFT + (WIDTH - LEFT - 60) / 1.5;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="${limit}" y="18" text-anchor="middle">the limit</text>
  <line x1="${limit}" y1="24" x2="${limit}" y2="${height - 10}" stroke="#718096" stroke-dasharray="3 3"/>
${rows.join("\n")}
</svg>
`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
