import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"svg">, "role"> & { readonly "aria-label": string };

/**
 * A picture whose places can be walked with the arrow keys; `rove` moves the focus. HTML has no
 * element for a grid in a drawing, so the role is given by hand.
 */
export function DrawnGrid(props: Props) {
  return <svg {...props} {...GRID} />;
}

const GRID = { role: "grid" } as const;
