import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";

const script = readFileSync(new URL("../../../public/embed.js", import.meta.url), "utf8");

let window: JSDOM["window"];
let frames: HTMLIFrameElement[];

const addFrame = (attributes = "data-lokus-asn"): HTMLIFrameElement => {
  window.document.body.insertAdjacentHTML("beforeend", `<iframe ${attributes} height="500"></iframe>`);
  return [...window.document.querySelectorAll("iframe")].at(-1)!;
};
const tell = (source: Window | null, data: unknown): void => {
  window.dispatchEvent(new window.MessageEvent("message", { data, source }));
};
const height = (heightPx: unknown): object => ({ type: "lokus-asn:height", heightPx });

beforeEach(() => {
  ({ window } = new JSDOM("", { runScripts: "outside-only" }));
  frames = [addFrame(), addFrame()];
  window.eval(script);
});

describe("the script of host pages", () => {
  it("gives each frame the height that it tells", () => {
    tell(frames[0]!.contentWindow, height(640));
    tell(frames[1]!.contentWindow, height(820));
    expect(frames.map((frame) => frame.style.height)).toEqual(["640px", "820px"]);
  });

  it("serves frames that were added later, and runs twice without harm", () => {
    window.eval(script);
    const late = addFrame();
    tell(late.contentWindow, height(300));
    expect(late.style.height).toBe("300px");
  });

  it("listens to its own frames only", () => {
    const other = addFrame("");
    tell(other.contentWindow, height(640));
    tell(window as unknown as Window, height(640));
    tell(null, height(640));
    expect([other, ...frames].map((frame) => frame.style.height)).toEqual(["", "", ""]);
  });

  it.each([
    null,
    "lokus-asn:height",
    { type: "resize", heightPx: 640 },
    height("640"),
    height("100%; position: fixed"),
    height(Number.NaN),
    height(Infinity),
    height(undefined),
  ])("passes over %j", (data) => {
    tell(frames[0]!.contentWindow, data);
    expect(frames[0]!.style.height).toBe("");
  });

  it("keeps heights within bounds", () => {
    tell(frames[0]!.contentWindow, height(-5));
    tell(frames[1]!.contentWindow, height(1e9));
    expect(frames.map((frame) => frame.style.height)).toEqual(["120px", "20000px"]);
  });

  it("asks frames that were there before it", async () => {
    const { window: host } = new JSDOM("<iframe data-lokus-asn></iframe>", { runScripts: "outside-only" });
    const frame = host.document.querySelector("iframe")!.contentWindow!;
    const asked = new Promise((resolve) => {
      frame.addEventListener("message", ({ data }) => {
        resolve(data);
      });
    });
    host.eval(script);
    expect(await asked).toEqual({ type: "lokus-asn:ask-height" });
  });
});
