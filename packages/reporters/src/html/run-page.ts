/// <reference lib="dom" />
import type { Language } from "../types.ts";
import type { Labels } from "./labels.ts";
import type { PageData, PageFile, PageFinding, PageRule } from "./page-data.ts";

/**
 * The page's script. Its source text goes into the page, so it uses nothing from outside itself; what articles say only
 * ever becomes text nodes.
 */
export function runPage(data: PageData & { readonly labels: Readonly<Record<Language, Labels>> }): void {
  type Facet = "rule" | "folder" | "month" | "path";
  type Row = Record<Facet, string> & { readonly finding: PageFinding; readonly rule: string; readonly text: string };
  type Child = Node | string;

  const PAGE_SIZE = 100;
  const BARS = 8;
  const main = document.querySelector("main");
  if (!main) return;
  const rows = data.findings.map((finding): Row => {
    const file = data.files[finding.file] as PageFile;
    const rule = (data.rules[finding.rule] as PageRule).id;
    const text = `${file.path}\n${finding.message}\n${rule}\n${finding.replacement ?? ""}`.toLowerCase();
    return { finding, rule, folder: file.folder, month: file.month, path: file.path, text };
  });
  const filters = new Map<Facet, string>();
  const expanded = new Set<Facet>();
  let language = data.language;
  let query = "";
  let shown = PAGE_SIZE;

  const create = (tag: string, properties: Readonly<Record<string, string>>, ...children: Child[]): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const createButton = (
    properties: Readonly<Record<string, string>>,
    act: () => void,
    ...children: Child[]
  ): HTMLElement => {
    const button = create("button", { type: "button", ...properties }, ...children);
    button.addEventListener("click", act);
    return button;
  };
  const label = (key: keyof Labels): string => data.labels[language][key];
  const formatCount = (count: number): string => count.toLocaleString(language);
  const select = (): Row[] => {
    const words = query.toLowerCase().split(/\s+/);
    return rows.filter(
      (row) =>
        [...filters].every(([facet, value]) => row[facet] === value) && words.every((word) => row.text.includes(word)),
    );
  };
  const count = (selected: readonly Row[], facet: Facet): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const row of selected) counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
    return counts;
  };
  const toggle = (facet: Facet, value: string): void => {
    if (filters.get(facet) === value) filters.delete(facet);
    else filters.set(facet, value);
    shown = PAGE_SIZE;
    render();
  };
  const facetButton = (facet: Facet, value: string, style: string, ...children: Child[]): HTMLElement =>
    createButton(
      { class: style, "aria-pressed": String(filters.get(facet) === value), "data-facet": facet, "data-value": value },
      () => toggle(facet, value),
      ...children,
    );

  const createBars = (
    title: string,
    selected: readonly Row[],
    facet: Facet,
    name: (value: string) => Child[],
  ): Node => {
    const counts = [...count(selected, facet)].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const most = counts[0]?.[1] ?? 1;
    const bars = counts.slice(0, expanded.has(facet) ? 200 : BARS).map(([value, total]) => {
      const fill = create("i", {});
      fill.style.width = `${(total / most) * 100}%`;
      const text = create("span", { title: value }, ...name(value));
      return facetButton(facet, value, "bar", fill, text, create("span", { class: "count" }, formatCount(total)));
    });
    const more = createButton(
      { class: "plain" },
      () => {
        expanded.add(facet);
        render();
      },
      label("more"),
    );
    const rest = counts.length > bars.length && !expanded.has(facet) ? [more] : [];
    return create("section", {}, create("h2", {}, title), ...bars, ...rest);
  };

  const createCalendar = (selected: readonly Row[]): Node => {
    const counts = count(selected, "month");
    const undated = counts.get("") ?? 0;
    const most = Math.max(...[...counts].map(([month, total]) => (month === "" ? 0 : total)), 1);
    const years = [...new Set([...counts.keys()].filter(Boolean).map((month) => month.slice(0, 4)))]
      .toSorted()
      .toReversed();
    const head = create(
      "tr",
      {},
      create("th", {}, label("year")),
      ...label("months")
        .split(" ")
        .map((month) => create("th", {}, month)),
    );
    const lines = years.map((year) => {
      const cells = Array.from({ length: 12 }, (_, index) => {
        const month = `${year}-${String(index + 1).padStart(2, "0")}`;
        const total = counts.get(month) ?? 0;
        const heat = total === 0 ? 0 : Math.ceil((Math.log(total + 1) / Math.log(most + 1)) * 4);
        const inside = total === 0 ? [] : [facetButton("month", month, "", formatCount(total))];
        return create("td", { class: `heat${heat}`, title: `${month}: ${total}` }, ...inside);
      });
      return create("tr", {}, create("th", { scope: "row" }, year), ...cells);
    });
    const rest =
      undated > 0
        ? [
            facetButton(
              "month",
              "",
              "bar",
              create("span", {}, label("undated")),
              create("span", { class: "count" }, formatCount(undated)),
            ),
          ]
        : [];
    const table = create("div", { class: "calendar" }, create("table", {}, head, ...lines));
    return create("section", {}, create("h2", {}, label("byMonth")), ...(lines.length > 0 ? [table] : []), ...rest);
  };

  const createItem = ({ finding, path, rule }: Row): Node => {
    const { url } = data.rules[finding.rule] as PageRule;
    const severity = finding.error ? "error" : "warning";
    const link = url ? [create("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, label("page"))] : [];
    const replacement =
      finding.replacement === undefined
        ? []
        : [
            create(
              "p",
              {},
              label(finding.certain ? "fix" : "suggestion"),
              create("ins", {}, finding.replacement || label("remove")),
            ),
          ];
    return create(
      "li",
      {},
      create("p", {}, create("b", { class: severity }, label(severity)), ` ${finding.message}`),
      ...replacement,
      create("p", { class: "where" }, create("b", {}, `${path}:${finding.line}`), rule, ...link),
    );
  };

  const createSwitch = (entries: readonly (readonly [text: string, pressed: boolean, act: () => void])[]): Node =>
    create(
      "div",
      { class: "switch" },
      ...entries.map(([text, pressed, act]) => createButton({ "aria-pressed": String(pressed) }, act, text)),
    );
  const setTheme = (theme: string): void => {
    document.documentElement.dataset["theme"] = theme;
    render();
  };
  const setLanguage = (wanted: Language): void => {
    language = wanted;
    render();
  };
  const createHeader = (): Node => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const dark = (document.documentElement.dataset["theme"] ?? system) === "dark";
    return create(
      "header",
      {},
      create("h1", {}, label("title")),
      createSwitch([
        ["中文", language === "zh-CN", () => setLanguage("zh-CN")],
        ["English", language === "en", () => setLanguage("en")],
      ]),
      createSwitch([
        [label("light"), !dark, () => setTheme("light")],
        [label("dark"), dark, () => setTheme("dark")],
      ]),
    );
  };
  const createTotals = (): Node => {
    const { checked, errors, warnings, certain } = data.counts;
    const totals: [keyof Labels, number][] = [
      ["files", checked],
      ["affected", data.files.length],
      ["errors", errors],
      ["warnings", warnings],
      ["fixable", certain],
    ];
    return create(
      "div",
      { class: "totals" },
      ...totals.map(([key, total]) => create("span", { class: key }, create("b", {}, formatCount(total)), label(key))),
    );
  };
  const createFailures = (): Node[] => {
    if (data.failures.length === 0) return [];
    const items = data.failures.map(({ path, reason }) => create("li", {}, create("b", {}, path), ` ${reason}`));
    return [
      create(
        "section",
        { class: "wide" },
        create("h2", { class: "error" }, label("failures")),
        create("ul", {}, ...items),
      ),
    ];
  };

  // These stay in the document: taking a field out while its reader types would break input methods.
  const overview = create("div", {});
  const heading = create("h2", { role: "status" });
  const search = create("input", { type: "search" }) as HTMLInputElement;
  const clear = createButton({ class: "plain" }, () => {
    filters.clear();
    query = search.value = "";
    render();
  });
  const results = create("div", {});
  search.addEventListener("input", () => {
    query = search.value;
    shown = PAGE_SIZE;
    render();
  });

  const renderFindings = (selected: readonly Row[]): void => {
    heading.textContent = `${label("findings")} (${formatCount(selected.length)})`;
    search.placeholder = label("search");
    search.setAttribute("aria-label", label("search"));
    clear.textContent = label("clear");
    clear.hidden = filters.size === 0 && query === "";
    const items = selected.slice(0, shown).map(createItem);
    const more = createButton({ class: "plain" }, () => {
      shown += PAGE_SIZE;
      render();
    });
    more.textContent = label("more");
    results.replaceChildren(
      create("ul", {}, ...(items.length > 0 ? items : [create("li", {}, label(rows.length > 0 ? "noMatch" : "none"))])),
      ...(selected.length > shown ? [more] : []),
    );
  };
  const focusAgain = (facet: string | undefined, value: string | undefined): void => {
    for (const button of overview.querySelectorAll<HTMLElement>("[data-facet]")) {
      if (button.dataset["facet"] === facet && button.dataset["value"] === value) button.focus();
    }
  };

  const nameRule = (id: string): Child[] => {
    const description = data.rules.find((rule) => rule.id === id)?.description[language] ?? "";
    return [id, ...(description ? [create("small", {}, description)] : [])];
  };
  function render(): void {
    const selected = select();
    const { facet, value } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
    document.documentElement.lang = language;
    document.title = label("title");
    overview.replaceChildren(
      createHeader(),
      createTotals(),
      create(
        "div",
        { class: "grid" },
        createBars(label("byRule"), selected, "rule", nameRule),
        createCalendar(selected),
        createBars(label("byFolder"), selected, "folder", (folder) => [folder || label("root")]),
        createBars(label("worst"), selected, "path", (path) => [path]),
      ),
      ...createFailures(),
    );
    focusAgain(facet, value);
    renderFindings(selected);
  }
  const tools = create("div", { class: "tools" }, heading, search, clear);
  main.append(overview, create("section", { class: "wide" }, tools, results));
  render();
}
