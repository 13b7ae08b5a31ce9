import { type RefObject, useEffect, useRef } from "react";
import { takeFollowed } from "./follow.ts";

/** Takes the focus when a link of the inspector was followed and is gone with what it stood in. */
export function useFollowed<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    if (takeFollowed() && document.activeElement === document.body) ref.current?.focus();
  });
  return ref;
}
