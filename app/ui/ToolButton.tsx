import type { LucideIcon } from "lucide-react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly kind?: "outlined" | "quiet";
  readonly isDisabled?: boolean;
  readonly hasWords: boolean;
}

/** A picture, and where there is room its name beside it. */
export function ToolButton({ icon: Icon, hasWords, kind = "outlined", ...button }: Props) {
  if (!hasWords) return <IconButton icon={Icon} {...button} />;
  return (
    <Button kind={kind} {...button}>
      <Icon aria-hidden="true" />
      {button.label}
    </Button>
  );
}
