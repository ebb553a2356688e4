/** The controls above a long list. Without scripts the list stands there as a whole, and the controls do not. */
import { useData } from "vitepress"
import { computed, defineComponent, h, onMounted, reactive, ref, watch } from "vue"
import { filterTexts } from "./filterTexts.js"

interface Item {
  readonly element: HTMLElement
  readonly words: string
  readonly values: Readonly<Record<string, string>>
}

/** A heading with all that stands below it. */
interface Section {
  readonly elements: ReadonlyArray<HTMLElement>
  readonly items: ReadonlyArray<Item>
}

const titleOf = (heading: HTMLElement): string => (heading.firstChild?.textContent ?? "").trim()

const sectionOf = (list: HTMLElement, names: ReadonlyArray<string>): Section => {
  const elements: Array<HTMLElement> = [list]
  for (let at = list.previousElementSibling; at instanceof HTMLElement; at = at.previousElementSibling) {
    elements.push(at)
    if (at.tagName === "H2") break
  }
  const family = titleOf(elements.at(-1)!)
  const items = [...list.querySelectorAll<HTMLElement>(".row")].map((element): Item => ({
    element,
    words: (element.textContent ?? "").toLowerCase(),
    values: Object.fromEntries(names.map((name) => [name, name === "family" ? family : (element.dataset[name] ?? "")]))
  }))
  return { elements, items }
}

const byNumber = (a: string, b: string): number =>
  Number.isNaN(Number(a)) || Number.isNaN(Number(b)) ? 0 : Number(a) - Number(b)

export const RowFilter = defineComponent({
  props: { names: { type: String, required: true } },
  setup: (props) => {
    const { lang } = useData()
    const texts = computed(() => filterTexts[lang.value.startsWith("zh") ? "zh" : "en"])
    const names = props.names.split(" ")
    const sections = ref<ReadonlyArray<Section>>([])
    const text = ref("")
    const chosen = reactive<Record<string, string>>(Object.fromEntries(names.map((name) => [name, ""])))
    const items = computed(() => sections.value.flatMap((section) => section.items))
    const count = ref(0)

    const apply = (): void => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean)
      const fits = ({ values, words: own }: Item): boolean =>
        words.every((word) => own.includes(word)) &&
        names.every((name) => chosen[name] === "" || values[name] === chosen[name])
      let found = 0
      for (const section of sections.value) {
        const fitting = section.items.filter(fits)
        found += fitting.length
        for (const { element } of section.items) element.hidden = true
        for (const { element } of fitting) element.hidden = false
        for (const element of section.elements) element.hidden = fitting.length === 0
      }
      count.value = found
      const given = Object.entries({ q: text.value, ...chosen }).filter(([, value]) => value !== "")
      const search = new URLSearchParams(Object.fromEntries(given)).toString()
      const { hash, pathname } = location
      history.replaceState(history.state, "", `${pathname}${search === "" ? "" : `?${search}`}${hash}`)
    }

    onMounted(() => {
      sections.value = [...document.querySelectorAll<HTMLElement>(".vp-doc .rows")].map((list) =>
        sectionOf(list, names)
      )
      const given = new URLSearchParams(location.search)
      text.value = given.get("q") ?? ""
      for (const name of names) chosen[name] = given.get(name) ?? ""
      apply()
      watch([text, chosen], apply)
    })

    const choices = (name: string): ReadonlyArray<string> =>
      [...new Set(items.value.map(({ values }) => values[name] ?? ""))].filter(Boolean).sort(byNumber)

    return () =>
      sections.value.length === 0
        ? null
        : h(
            "form",
            {
              class: "filter",
              role: "search",
              "aria-label": texts.value.label,
              onSubmit: (event: Event) => event.preventDefault()
            },
            [
              h("input", {
                type: "search",
                "aria-label": texts.value.text,
                placeholder: texts.value.text,
                value: text.value,
                onInput: (event: Event) => (text.value = (event.target as HTMLInputElement).value)
              }),
              ...names.map((name) =>
                h(
                  "select",
                  {
                    "aria-label": texts.value.any[name],
                    value: chosen[name],
                    onChange: (event: Event) => (chosen[name] = (event.target as HTMLSelectElement).value)
                  },
                  [
                    h("option", { value: "" }, texts.value.any[name]),
                    ...choices(name).map((value) => h("option", { value }, texts.value.values[name]?.(value) ?? value))
                  ]
                )
              ),
              h("output", { "aria-live": "polite" }, texts.value.found(count.value, items.value.length))
            ]
          )
  }
})
