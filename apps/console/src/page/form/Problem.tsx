/** What is wrong at a place of a form. */
import { Icon } from "../parts/Icon.js"

export const Problem = ({ id, text }: { readonly text: string | undefined; readonly id: string }) =>
  text === undefined ? null : (
    <p class="problem" id={id}>
      <Icon name="alert" size={14} />
      <span>{text}</span>
    </p>
  )
