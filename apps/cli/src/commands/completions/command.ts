import type { Detail, Group } from "../../Command.js"

/** The command `tcchat completions`. */
export const completions: Detail = {
  arguments: [
    {
      name: "SHELL",
      docs: "One of bash, zsh, fish.",
      candidates: async () => (await import("./program.js")).shells()
    }
  ],
  options: [],
  examples: [
    "source <(tcchat completions bash)   # in ~/.bashrc",
    "source <(tcchat completions zsh)    # in ~/.zshrc",
    "tcchat completions fish | source    # in ~/.config/fish/config.fish"
  ],
  load: async () => (await import("./program.js")).print
}

/** The hidden command that the scripts of the shells run. */
export const complete = (root: Group): Detail => ({
  arguments: [{ name: "WORD", docs: "The words of the command line.", optional: true, many: true }],
  options: [],
  load: async () => (await import("./program.js")).complete(root)
})
