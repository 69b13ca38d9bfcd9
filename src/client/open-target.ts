/** Opens the folds around what the address points to (`#vis-...`), where the browser does not do so by itself. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target?.closest("details:not([open])");
  if (!target || !closed) return;
  for (let fold: Element | null = closed; fold !== null; fold = fold.parentElement?.closest("details") ?? null)
    fold.setAttribute("open", "");
  target.scrollIntoView();
}

openTarget();
addEventListener("hashchange", openTarget);
