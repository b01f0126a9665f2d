/** The page's style sheet; colours hold WCAG AA contrast in both schemes. */
export const style = `
:root { color-scheme: light dark; --bg: #fafaf8; --card: #fff; --text: #1d1f23; --dim: #5c626b; --rule: #dfe1e5;
  --accent: #1a5fb4; --bar: #cfe0f5; --error: #b3261e; --warning: #8a5a00; --heat: 26 95 180; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --bg: #15171a; --card: #1e2125; --text: #e8e9eb;
  --dim: #a3a9b3; --rule: #343940; --accent: #8ab8f5; --bar: #28405f; --error: #ff8a80; --warning: #f0c04c; --heat: 110 165 240; } }
:root[data-theme=dark] { color-scheme: dark; --bg: #15171a; --card: #1e2125; --text: #e8e9eb;
  --dim: #a3a9b3; --rule: #343940; --accent: #8ab8f5; --bar: #28405f; --error: #ff8a80; --warning: #f0c04c; --heat: 110 165 240; }
:root[data-theme=light] { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text);
  font: 16px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 24px 20px 60px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin-bottom: 16px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0; flex: 1; }
h2 { font-size: 16px; margin: 0 0 10px; }
button, input { font: inherit; color: inherit; }
button { background: none; border: 0; cursor: pointer; text-align: start; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.switch { border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; display: flex; }
.switch button { padding: 4px 12px; }
.switch button[aria-pressed=true] { background: var(--bar); }
.totals { display: flex; flex-wrap: wrap; gap: 8px 32px; margin-bottom: 20px; }
.totals b { font-size: 26px; font-variant-numeric: tabular-nums; margin-inline-end: 6px; }
.totals .errors b, .error { color: var(--error); }
.totals .warnings b, .warning { color: var(--warning); }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px; align-items: start; }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 16px; min-width: 0; }
.wide { margin-top: 16px; }
.bar { display: flex; width: 100%; justify-content: space-between; gap: 12px; padding: 3px 8px; margin: 2px 0;
  border-radius: 6px; position: relative; isolation: isolate; }
.bar i { position: absolute; inset: 0 auto 0 0; z-index: -1; border-radius: 6px; background: var(--bar); }
.bar[aria-pressed=true] { outline: 2px solid var(--accent); }
.bar span:first-of-type { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar:hover { background: color-mix(in srgb, var(--bar) 40%, transparent); }
.count { font-variant-numeric: tabular-nums; color: var(--dim); }
.bar small { color: var(--dim); margin-inline-start: 8px; }
.calendar { overflow-x: auto; }
.calendar table { border-collapse: separate; border-spacing: 3px; width: 100%; }
.calendar th { font-weight: normal; font-size: 12px; color: var(--dim); }
.calendar td { padding: 0; height: 30px; min-width: 30px; border-radius: 5px; text-align: center; }
.calendar td button { width: 100%; height: 30px; text-align: center; font-size: 12px; padding: 0; border-radius: 5px; }
.calendar td button[aria-pressed=true] { outline: 2px solid var(--accent); }
.heat0 { background: color-mix(in srgb, var(--rule) 35%, transparent); }
.heat1 { background: rgb(var(--heat) / 16%); } .heat2 { background: rgb(var(--heat) / 28%); }
.heat3 { background: rgb(var(--heat) / 40%); } .heat4 { background: rgb(var(--heat) / 52%); }
.tools { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; margin-bottom: 8px; }
.tools h2 { margin: 0; flex: 1; }
input { flex: 0 1 340px; min-width: 0; padding: 6px 12px; border: 1px solid var(--rule); border-radius: 8px; background: var(--bg); }
.plain { border: 1px solid var(--rule); border-radius: 8px; padding: 5px 12px; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 10px 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
li p { margin: 2px 0; }
.where { color: var(--dim); font-size: 14px; }
.where b { font-weight: 600; margin-inline-end: 8px; }
.where a { margin-inline-start: 8px; }
a { color: var(--accent); }
ins { text-decoration: none; color: var(--accent); }
@media print { .tools, .switch, .plain { display: none; } section { break-inside: avoid; } }
`;
