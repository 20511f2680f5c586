import type { Plugin } from "vite";

/** The page's own policy; `frame-ancestors` is left out because a meta element cannot set it. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // A blob is the page's own; Python looks at one to learn that it is to stop (src/io/python/README.md).
  "connect-src 'self' blob: https: http:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html dompurify app-worker",
].join("; ");

/** Puts the policy first in the head of the built page: it does not govern what stands before it. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: (html) =>
      html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
  };
}

/** Where assets go: some hosts know no `.mjs`, and a module that is not sent as JavaScript is refused. */
export function assetName({ names }: { readonly names: readonly string[] }): string {
  const extension = names[0]?.endsWith(".mjs") ? ".js" : "[extname]";
  return `assets/[name]-[hash]${extension}`;
}
