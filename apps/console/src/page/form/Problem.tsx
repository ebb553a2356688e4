/** What is wrong at a place of a form. */
import type { Finding } from "../../model/Check.js"
import { Icon } from "../parts/Icon.js"

export const Problem = ({ finding, id }: { readonly finding: Finding | undefined; readonly id: string }) =>
  finding === undefined ? null : (
    <p class="problem" id={id}>
      <Icon name="alert" size={14} />
      <span>
        Expected {finding.expected}, got {finding.actual}.
      </span>
    </p>
  )
