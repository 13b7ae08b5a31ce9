import { useCallback, useEffect, useRef, useState } from "react";
import { type Size, useDrawing } from "../d3/use-drawing.ts";
import { catalogueWords } from "../strings/catalogue.ts";
import type { Card } from "./cards.ts";
import styles from "./catalogue.module.css";
import { drawCard } from "./draw.ts";
import { madePicture, wishForPicture } from "./pictures.ts";
import type { CardPicture } from "./project.ts";

/** How far below the window's edge a picture is made already. */
const AHEAD = "200px";

/** A card's small picture; it is made when the card comes into sight, and its place is there before. */
export function CardPictureView({ card }: { readonly card: Card }) {
  const [picture, setPicture] = useState<CardPicture | null | undefined>(() => madePicture(card));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || madePicture(card) !== undefined) return;
    let takeBack = () => {};
    const observer = new IntersectionObserver(
      (entries) => {
        takeBack();
        if (entries.at(-1)?.isIntersecting) takeBack = wishForPicture(card, setPicture);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      takeBack();
    };
  }, [card]);
  return (
    <div ref={place} className={styles.picture}>
      {picture === null && <p>{catalogueWords.notSimulated}</p>}
      {picture && <Drawn picture={picture} />}
    </div>
  );
}

function Drawn({ picture }: { readonly picture: CardPicture }) {
  const draw = useCallback(
    (canvas: HTMLCanvasElement, size: Size) => drawCard(canvas, picture, size),
    [picture],
  );
  const ref = useDrawing<HTMLCanvasElement>(draw);
  return <canvas ref={ref} role="img" aria-label={picture.sentence} />;
}
