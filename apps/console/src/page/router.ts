/** Which part of the page is shown: it is the part of the address after #, so that back and forward work. */
import { update } from "./store.js"

export const go = (...route: ReadonlyArray<string>): void => {
  location.hash = hrefOf(...route)
}

export const hrefOf = (...route: ReadonlyArray<string>): string => `#/${route.map(encodeURIComponent).join("/")}`

const follow = () => {
  const route = location.hash
    .replace(/^#\//, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent)
  update({ route })
}

export const install = (): void => {
  addEventListener("hashchange", follow)
  follow()
}
