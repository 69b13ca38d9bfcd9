import type { StandaloneSvg } from "../picture/standalone-svg.ts";

/** A font file of the site; an image sees no fonts of the page, so they travel inside it. */
export interface FontFace {
  readonly family: string;
  /** As in `@font-face`: `700` or `200 900`. */
  readonly weight: string;
  /** Address of the WOFF2 file on our own origin. */
  readonly href: string;
}

/** Draws an SVG file into a PNG of `scale` times its size. Rejects where the browser cannot draw or encode it. */
export async function toPng(
  { svg, widthPx, heightPx }: StandaloneSvg,
  { fonts, scale = 2 }: { readonly fonts: readonly FontFace[]; readonly scale?: number },
): Promise<Blob> {
  const rules = await Promise.all(fonts.map(fontRule));
  // The content security policy allows images from `data:`, not from `blob:`.
  const source = svg.replace(/<svg [^>]*>/, (tag) => `${tag}<style>${rules.join("")}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();

  const canvas = document.createElement("canvas");
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser gave no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the browser encoded no PNG"));
      else resolve(blob);
    }, "image/png");
  });
}

async function fontRule({ family, weight, href }: FontFace): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const base64 = toBase64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
