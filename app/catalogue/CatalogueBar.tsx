import Keyboard from "lucide-react/icons/keyboard";
import Menu from "lucide-react/icons/menu";
import { PageLinks } from "../controls/PageLinks.tsx";
import { ThemeSelect } from "../controls/ThemeSelect.tsx";
import bar from "../lab/top-bar.module.css";
import { useLayout } from "../lab/use-layout.ts";
import { openDialog } from "../store/dialogs.ts";
import { lab } from "../strings/lab.ts";
import { pages } from "../strings/pages.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** Whose page it is, and the way to the others. */
export function CatalogueBar() {
  const isPhone = useLayout() === "phone";
  return (
    <header className={bar.bar}>
      {isPhone ? (
        <IconButton icon={Menu} label={pages.menu} onClick={() => openDialog("menu")} />
      ) : (
        <span className={bar.mark} aria-hidden="true" />
      )}
      <strong>{lab.product}</strong>
      {!isPhone && <PageLinks />}
      <span className={bar.space} />
      {!isPhone && <ThemeSelect />}
      {!isPhone && (
        <IconButton icon={Keyboard} label={lab.keys} onClick={() => openDialog("keys")} />
      )}
    </header>
  );
}
