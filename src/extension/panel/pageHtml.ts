/** Addresses as the webview sees them, and what its policy allows. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  readonly nonce: string;
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** The icons' style sheet. */
  readonly icons: string;
}

/** The frame of the result page: no data and no word of a trace, those come by message. */
export function pageHtml(parts: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${parts.nonce}'`,
    `style-src ${parts.cspSource}`,
    `font-src ${parts.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escape(parts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(parts.title)}</title>
<link rel="stylesheet" href="${escape(parts.icons)}">
<link rel="stylesheet" href="${escape(parts.style)}">
</head>
<body>
<script nonce="${parts.nonce}" src="${escape(parts.script)}"></script>
</body>
</html>`;
}

/** What a page with one sentence needs. */
export type SentenceParts = Pick<PageParts, 'language' | 'title' | 'cspSource' | 'style'> & {
  readonly sentence: string;
};

/** One sentence in place of the result page: what kept it from being shown. No script runs there. */
export function sentenceHtml({ language, title, cspSource, style, sentence }: SentenceParts): string {
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<main class="empty" role="alert"><h2>${escape(title)}</h2><p>${escape(sentence)}</p></main>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
