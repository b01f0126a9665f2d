import { catalogue } from "@copydesk/remark-lint-news";
import { formats } from "@copydesk/reporters";
import { commands } from "../cli/commands.ts";
import type { Option } from "../cli/options.ts";
import { say } from "../cli/sentences.ts";
import type { Run } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";

/** `lint-content completion <shell>`: a script made from the table of commands. */
export const runCompletion: Run = async ({ line, language, environmentLanguage, print }) => {
  const shell = line.positionals[0] ?? "";
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (!script) throw new UsageError(say("unknown-shell", { value: shell }, language ?? environmentLanguage));
  print(script());
  return 0;
};

const SCRIPTS: Readonly<Record<string, () => string>> = { bash: toBash, zsh: toZsh, fish: toFish };

/** Words that a value may be completed with; files where there are none. */
function listValues(name: string, { accepts, offers }: Option): readonly string[] {
  return accepts ?? offers ?? (name === "format" ? [...formats.keys()] : []);
}

/** What stands for itself after a command: rules after `explain`, shells after `completion`. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  explain: [...catalogue.keys()],
  schema: ["infer"],
  completion: Object.keys(SCRIPTS),
};

function toBash(): string {
  const cases = [...commands].map(([name, { options }]) => {
    const words = [...Object.keys(options).map((option) => `--${option}`), ...(ARGUMENTS[name] ?? [])];
    return `    ${name}) words="${words.join(" ")}" ;;`;
  });
  const values = [...listOptionsWithValues()].map(([names, words]) => `    ${names}) values="${words.join(" ")}" ;;`);
  return `# lint-content completion for bash
_lint_content() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words= values= command=lint IFS=$' \\n'
  if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "\${COMP_WORDS[1]}" in ${[...commands.keys()].join("|")}) command="\${COMP_WORDS[1]}" ;; esac
  case "$command" in
${cases.join("\n")}
  esac
  case "$previous" in
${values.join("\n")}
  esac
  if [ -n "$values" ]; then words="$values"; elif [ "$COMP_CWORD" -eq 1 ]; then words="$words ${[...commands.keys()].join(" ")}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "$COMP_CWORD" -eq 1 ] && [ -n "$current" ]; then IFS=$'\\n'; COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -o default -o bashdefault -F _lint_content lint-content
`;
}

function toZsh(): string {
  const names = [...commands].map(([name, { summary }]) => `    '${name}:${escapeZsh(summary.en)}'`);
  const cases = [...commands].map(([name, { options }]) => {
    const specs = Object.entries(options).map(([option, details]) => toZshSpec(option, details));
    const words = ARGUMENTS[name];
    const rest = words ? `'*:argument:(${words.join(" ")})'` : "'*:file:_files'";
    return `    ${name}) _arguments ${[...specs, rest].join(" ")} ;;`;
  });
  return `#compdef lint-content
# lint-content completion for zsh
_lint_content() {
  local -a names
  names=(
${names.join("\n")}
  )
  local command=lint
  if (( CURRENT == 2 )) && [[ "$words[2]" != -* ]]; then _describe command names; fi
  if (( CURRENT > 2 )) && (( \${names[(I)$words[2]:*]} )); then command="$words[2]"; shift words; (( CURRENT-- )); fi
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _lint_content lint-content
`;
}

/** A quoted argument of `_arguments`, twice where the option has a short form. */
function toZshSpec(name: string, option: Option): string {
  const { short, multiple = false, description } = option;
  const value = option.value === undefined ? "" : `:${escapeZsh(option.value)}:${toZshAction(name, option)}`;
  const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`];
  const others = multiple ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
  const toName = (own: string): string => (value !== "" && own.startsWith("--") ? `${own}=` : own);
  return names.map((own) => `'${others}${toName(own)}[${escapeZsh(description.en)}]${value}'`).join(" ");
}

function toZshAction(name: string, option: Option): string {
  const words = listValues(name, option).join(" ");
  if (words === "") return "_files";
  return option.offers ? `{compadd ${words}; _files}` : `(${words})`;
}

function escapeZsh(text: string): string {
  return text.replaceAll("'", "").replace(/[:[\]]/g, (character) => `\\${character}`);
}

function toFish(): string {
  const lines = [...commands].flatMap(([name, { summary, options }]) => {
    const others = [...commands.keys()].filter((other) => other !== "lint").join(" ");
    const either =
      name === "lint" ? `'not __fish_seen_subcommand_from ${others}'` : `'__fish_seen_subcommand_from ${name}'`;
    const own = Object.entries(options).map(([option, details]) => {
      const { short, value, description } = details;
      const words = listValues(option, details);
      const required = details.offers ? "-r" : "-x";
      const values = value === undefined ? "" : words.length > 0 ? ` ${required} -a '${words.join(" ")}'` : " -r";
      const letter = short === undefined ? "" : ` -s ${short}`;
      return `complete -c lint-content -n ${either} -l ${option}${letter}${values} -d '${escapeFish(description.en)}'`;
    });
    const words = ARGUMENTS[name];
    return [
      `complete -c lint-content -n __fish_use_subcommand -a ${name} -d '${escapeFish(summary.en)}'`,
      ...(words ? [`complete -c lint-content -n ${either} -f -a '${words.join(" ")}'`] : []),
      ...own,
    ];
  });
  return `# lint-content completion for fish\n${lines.join("\n")}\n`;
}

function escapeFish(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}

/** Options by all their names, as a pattern of the shell. */
function* listOptionsWithValues(): Generator<[names: string, words: readonly string[]]> {
  const seen = new Set<string>();
  for (const { options } of commands.values()) {
    for (const [name, option] of Object.entries(options)) {
      const names = option.short === undefined ? `--${name}` : `-${option.short}|--${name}`;
      const values = listValues(name, option);
      if (values.length === 0 || seen.has(name)) continue;
      seen.add(name);
      yield [names, values];
    }
  }
}
