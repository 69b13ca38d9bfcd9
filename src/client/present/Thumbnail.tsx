import { useEffect, useRef, useState } from "preact/hooks";
import type { Drawing } from "../../export/portable-figure.ts";
import { chooseThumbnail, type Thumbnail as Chosen } from "../../export/thumbnail.ts";
import type { Locale } from "../../lib/format.ts";
import { formatInstance, type Instance } from "../../lib/instance.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import { prefixIds } from "../slides/own-ids.ts";
import { usePresent } from "./context.ts";

interface Props {
  readonly instance: Instance;
  readonly language: Locale;
  /** Of a slide, or of a card of the gallery. */
  readonly form: "slide" | "card";
  /** Tells this drawing's ids from those of the same one elsewhere on the page. */
  readonly place: string;
}

/** The drawing of a chart, fetched when it is first shown. Says nothing to screen readers: its title stands beside it. */
export function Thumbnail({ instance, language, form, place }: Props) {
  const { files, t } = usePresent();
  const box = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  const [fit, setFit] = useState<Chosen["fit"]>("whole");
  const id = formatInstance(instance);

  useEffect(() => {
    let isCurrent = true;
    setMissing(false);
    files.fetch(instance, language).then(
      ({ drawing, narrow = drawing }) => {
        if (!isCurrent) return;
        const chosen: Chosen = form === "card" ? chooseThumbnail(narrow, drawing) : { drawing, fit: "whole" };
        setFit(chosen.fit);
        box.current?.replaceChildren(createSvg(chosen.drawing, `${place}-${id.replace(":", "-")}`));
      },
      (error: unknown) => {
        if (!(error instanceof PublishedFileError)) throw error;
        if (isCurrent) setMissing(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [id, language, form, place]);

  return (
    <div class="thumbnail" data-form={form} data-fit={fit} aria-hidden={isMissing ? undefined : "true"}>
      {/* Preact knows nothing of what stands inside. */}
      <div ref={box} class="thumbnail-drawing" hidden={isMissing} />
      {isMissing && <p>{t("present.no-drawing")}</p>}
    </div>
  );
}

function createSvg({ markup }: Drawing, prefix: string): Element {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const svg = template.content.firstElementChild;
  if (svg === null) throw new RangeError("no drawing in the markup");
  prefixIds(svg, prefix);
  return svg;
}
