const ID_LISTS = new Set(["aria-describedby", "aria-labelledby"]);

/** Puts a prefix before every id of a drawing and wherever the drawing refers to one: it may stand twice in a document. */
export function prefixIds(drawing: Element, prefix: string): void {
  const elements = [drawing, ...drawing.querySelectorAll("*")];
  const own = new Set(elements.flatMap(({ id }) => (id === "" ? [] : [id])));
  const renamed = (id: string): string => (own.has(id) ? `${prefix}-${id}` : id);
  for (const element of elements)
    for (const attribute of element.attributes) {
      const { name, value } = attribute;
      if (name === "id") attribute.value = renamed(value);
      else if (ID_LISTS.has(name)) attribute.value = value.split(" ").map(renamed).join(" ");
      // References: `#id` in a link, `url(#id)` in a property.
      else attribute.value = value.replace(/(?<=^|url\()#([^)]+)/g, (_, id: string) => `#${renamed(id)}`);
    }
}
