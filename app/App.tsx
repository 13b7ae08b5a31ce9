import { type ComponentType, lazy, Suspense } from "react";
import { Arrival } from "./controls/Arrival.tsx";
import { OpenDialog } from "./controls/dialogs/OpenDialog.tsx";
import { useArrivals } from "./controls/use-arrivals.ts";
import { useKeys } from "./controls/use-keys.ts";
import { useTheme } from "./d3/use-theme.ts";
import { Lab } from "./lab/Lab.tsx";
import { useLocation } from "./store/location.ts";
import type { Place } from "./store/place.ts";
import { pages as words } from "./strings/pages.ts";
import { Boundary } from "./ui/Boundary.tsx";
import { HatchDefinition } from "./ui/Hatch.tsx";

/** Every page; all but the Lab are loaded when somebody goes there. */
const pages: Readonly<Record<Place, ComponentType>> = {
  lab: Lab,
  learn: lazy(async () => ({ default: (await import("./lessons/LessonsPage.tsx")).LessonsPage })),
  catalogue: lazy(async () => ({
    default: (await import("./catalogue/CataloguePage.tsx")).CataloguePage,
  })),
  embed: lazy(async () => ({ default: (await import("./embed/EmbedPage.tsx")).EmbedPage })),
  gallery: lazy(async () => ({ default: (await import("./gallery/GalleryPage.tsx")).GalleryPage })),
};

export function App() {
  useTheme();
  useKeys();
  useArrivals();
  const place = useLocation((state) => state.place);
  const Page = pages[place];
  return (
    <>
      <HatchDefinition />
      <Boundary key={place} said={words.broken} again={words.reload}>
        <Suspense>
          <Page />
          <Arrival place={place} />
        </Suspense>
      </Boundary>
      <OpenDialog />
    </>
  );
}
