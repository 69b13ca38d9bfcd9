import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { prefixIds } from "../../../src/client/slides/own-ids.ts";

test("ids of a drawing and all that refers to them get a prefix; other ids and colours stay", () => {
  const { document } = new JSDOM("").window;
  const template = document.createElement("template");
  template.innerHTML = `<svg aria-describedby="a-desc elsewhere" fill="#fff"><desc id="a-desc">#a-1</desc>
<clipPath id="a-1"></clipPath><g clip-path="url(#a-1)"></g><use href="#a-1" stroke="url(#elsewhere)"></use></svg>`;
  const drawing = template.content.firstElementChild!;
  prefixIds(drawing, "slide-2");
  expect(drawing.outerHTML).toBe(
    `<svg aria-describedby="slide-2-a-desc elsewhere" fill="#fff"><desc id="slide-2-a-desc">#a-1</desc>
<clipPath id="slide-2-a-1"></clipPath><g clip-path="url(#slide-2-a-1)"></g><use href="#slide-2-a-1" stroke="url(#elsewhere)"></use></svg>`,
  );
});
