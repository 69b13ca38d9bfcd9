/* global location, parent, addEventListener, ResizeObserver, URLSearchParams */
// Runs in the head of an embed, before the first paint: `?theme=light|dark` (else the device decides) and
// `?show=title,chart,table,notes` (else all). Values it does not know are passed over; source, date and status have no
// name here and always show. In a frame it tells the page around it how tall it is. A classic script, since a module
// would be refused in a sandboxed frame.
{
  const PARTS = ["title", "chart", "table", "notes"];
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);

  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  const named = (asked.get("show") ?? "").split(",");
  if ([...PARTS, "source"].some((part) => named.includes(part))) {
    root.dataset.without = PARTS.filter((part) => !named.includes(part)).join(" ");
  }
  addEventListener("DOMContentLoaded", () => {
    // Numbers that stand alone are not folded.
    document.querySelector(".part-table").open = named.includes("table") && !named.includes("chart");
    // The way to a newer edition stays in this frame, and so does what the host asked for.
    for (const link of document.querySelectorAll(".edition a")) link.search = location.search;
  });

  if (parent !== window) {
    const tellHeight = () => {
      parent.postMessage({ type: "lokus-asn:height", heightPx: Math.ceil(root.getBoundingClientRect().height) }, "*");
    };
    new ResizeObserver(tellHeight).observe(root);
    // Observers of a frame that is out of sight sleep.
    addEventListener("load", () => {
      tellHeight();
      void document.fonts.ready.then(tellHeight);
    });
    addEventListener("message", ({ source, data }) => {
      if (source === parent && data?.type === "lokus-asn:ask-height" && document.readyState === "complete")
        tellHeight();
    });
  }
}
