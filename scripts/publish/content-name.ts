/** Name of a file that never changes: `workforce.0a1b2c3d4e.json`. Its first ten digits are enough to tell deliveries apart. */
export const contentName = (stem: string, sha256: string, extension: string): string =>
  `${stem}.${sha256.slice(0, 10)}.${extension}`;
