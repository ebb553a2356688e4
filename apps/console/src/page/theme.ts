/** Light or dark: as the system says, or as a person chose. */

export type Theme = "system" | "light" | "dark"

const key = "tcchat-console-theme"

export const themes: ReadonlyArray<Theme> = ["system", "light", "dark"]

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text)

export const current = (): Theme => {
  try {
    const kept = localStorage.getItem(key)
    return isTheme(kept) ? kept : "system"
  } catch {
    return "system"
  }
}

export const apply = (theme: Theme): void => {
  document.documentElement.dataset["theme"] = theme
}

export const choose = (theme: Theme): void => {
  apply(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    // It holds for this page only then.
  }
}
