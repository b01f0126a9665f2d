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
function listValues(name: string, { accepts }: Option): readonly string[] {
  return accepts ?? (name === "format" ? [...formats.keys()] : []);
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
  const values = [...listOptionsWithValues()].map(([name, words]) => `    --${name}) values="${words.join(" ")}" ;;`);
  return `# lint-content completion for bash
_lint_content() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words= values= command=lint
  case "\${COMP_WORDS[1]}" in ${[...commands.keys()].join("|")}) command="\${COMP_WORDS[1]}" ;; esac
  case "$command" in
${cases.join("\n")}
  esac
  case "$previous" in
${values.join("\n")}
  esac
  if [ -n "$values" ]; then words="$values"; elif [ "$COMP_CWORD" -eq 1 ]; then words="$words ${[...commands.keys()].join(" ")}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _lint_content lint-content
`;
}

function toZsh(): string {
  const names = [...commands].map(([name, { summary }]) => `    '${name}:${escapeZsh(summary.en)}'`);
  const cases = [...commands].map(([name, { options }]) => {
    const specs = Object.entries(options).map(([option, details]) => `'${toZshSpec(option, details)}'`);
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

function toZshSpec(name: string, option: Option): string {
  const value =
    option.value === undefined ? "" : `:${escapeZsh(option.value)}:${toZshAction(listValues(name, option))}`;
  return `${option.multiple ? "*" : ""}--${name}[${escapeZsh(option.description.en)}]${value}`;
}

function toZshAction(words: readonly string[]): string {
  return words.length > 0 ? `(${words.join(" ")})` : "_files";
}

function escapeZsh(text: string): string {
  return text.replaceAll("'", "").replace(/[:[\]]/g, (character) => `\\${character}`);
}

function toFish(): string {
  const lines = [...commands].flatMap(([name, { summary, options }]) => {
    const condition = name === "lint" ? "__fish_use_subcommand" : `__fish_seen_subcommand_from ${name}`;
    const either = name === "lint" ? `'${condition}; or __fish_seen_subcommand_from lint'` : `'${condition}'`;
    const own = Object.entries(options).map(([option, details]) => {
      const { short, value, description } = details;
      const words = listValues(option, details);
      const values = value === undefined ? "" : words.length > 0 ? ` -x -a '${words.join(" ")}'` : " -r";
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

function* listOptionsWithValues(): Generator<[string, readonly string[]]> {
  const seen = new Set<string>();
  for (const { options } of commands.values()) {
    for (const [name, option] of Object.entries(options)) {
      const values = listValues(name, option);
      if (values.length === 0 || seen.has(name)) continue;
      seen.add(name);
      yield [name, values];
    }
  }
}
