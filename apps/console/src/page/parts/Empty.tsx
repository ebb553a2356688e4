/** The placeholder of an empty view. */
import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./Icon.js"

export const Empty = ({
  children,
  icon,
  title
}: {
  readonly icon: IconName
  readonly title: string
  readonly children?: ComponentChildren
}) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={icon} size={22} />
    </span>
    <p class="empty-title">{title}</p>
    {children !== undefined && <p class="empty-text">{children}</p>}
  </div>
)
