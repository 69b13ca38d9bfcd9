/** `<theme-switch>`: one button that goes round auto, light, dark. Without scripts the device decides. */
const CHOICES = ["auto", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show(this.#choice());
    this.querySelector("button")?.addEventListener("click", () => {
      this.#choose(CHOICES[(CHOICES.indexOf(this.#choice()) + 1) % CHOICES.length] ?? "auto");
    });
  }

  #choice(): Choice {
    const theme = document.documentElement.dataset.theme;
    return theme === "light" || theme === "dark" ? theme : "auto";
  }

  #choose(choice: Choice): void {
    if (choice === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    try {
      if (choice === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", choice);
    } catch (error) {
      // Storage may be forbidden; the choice then holds for this page.
      if (!(error instanceof DOMException)) throw error;
    }
    this.#show(choice);
  }

  /** The button says what holds now and what a press does; CSS shows the icon. */
  #show(choice: Choice): void {
    this.dataset.choice = choice;
    const label = this.getAttribute(`label-${choice}`) ?? "";
    const button = this.querySelector("button");
    button?.setAttribute("aria-label", label);
    button?.setAttribute("title", label);
  }
}

customElements.define("theme-switch", ThemeSwitch);
